package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.AgencyOfCaller;
import org.nuandong.dispatch.platform.FreeText;

/** Codes that are known, free text without numbers, two different sides. */
@ApplicationScoped
class OfferCheck {

    private final Dictionaries dictionaries;
    private final AgencyOfCaller agencies;

    OfferCheck(Dictionaries dictionaries, AgencyOfCaller agencies) {
        this.dictionaries = dictionaries;
        this.agencies = agencies;
    }

    /** A partner speaks for its own side only; our own people write for a side that signs here. */
    void requireSide(String agency) {
        if (!agencies.mayActFor(agency)) {
            throw HandoverProblem.NOT_YOUR_SIDE.because();
        }
    }

    void require(HandoverRequests.Offer offer) {
        dictionaries.require("handover-reason", offer.reason(), "reason");
        dictionaries.require("handover-party", offer.from().agency(), "from.agency");
        dictionaries.require("handover-party", offer.to().agency(), "to.agency");
        requireSide(offer.from().agency());
        if (offer.from().agency().equals(offer.to().agency())
                && offer.from().organisation().equals(offer.to().organisation())) {
            throw HandoverProblem.HANDOVER_TO_ITSELF.at("to");
        }
        requireNoNumbers(offer.note(), "note");
        List<HandoverRequests.Person> persons = offer.persons();
        for (int i = 0; i < persons.size(); i++) {
            require(persons.get(i), "persons[" + i + "].");
        }
    }

    private void require(HandoverRequests.Person person, String at) {
        dictionaries.require("sex", person.sex(), at + "sex");
        dictionaries.require("age-band", person.ageBand(), at + "ageBand");
        person.conditionOrNone()
                .forEach(code -> dictionaries.require("found-condition", code, at + "condition"));
        person.suspicionsOrNone()
                .forEach(code -> dictionaries.require("suspicion", code, at + "suspicions"));
        requireNoNumbers(person.circumstances(), at + "circumstances");
        requireNoNumbers(person.foundPlace(), at + "foundPlace");
        person.belongingsOrNone()
                .forEach(
                        thing -> {
                            requireNoNumbers(thing.what(), at + "belongings");
                            requireNoNumbers(thing.note(), at + "belongings");
                        });
    }

    void requireNoNumbers(String text, String field) {
        FreeText.requireNoNumbers(text, field);
    }

    void requireState(String state) {
        boolean known =
                state == null
                        || Arrays.stream(HandoverState.values())
                                .anyMatch(one -> one.code().equals(state));
        if (!known) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "state");
        }
    }
}
