package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/**
 * 查明身份 (R202): an unknown guest becomes known and is one with earlier stays of the same number, or
 * turns out to be somebody else. A past stay may become known as well; its figures stay.
 */
@ApplicationScoped
class Identifying {

    private static final int PROVINCE = 2;
    private static final List<String> ACROSS_THE_BORDER = List.of("81", "82", "83");

    private final CareCaseRepository cases;
    private final AtTheDoor door;
    private final CareEvents events;
    private final PersonalData personal;
    private final StayNews news;
    private final Event<SubjectKnown> subjects;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    Identifying(
            CareCaseRepository cases,
            AtTheDoor door,
            CareEvents events,
            PersonalData personal,
            StayNews news,
            Event<SubjectKnown> subjects,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.door = door;
        this.events = events;
        this.personal = personal;
        this.news = news;
        this.subjects = subjects;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Identification identify(UUID caseId, IdentificationRequests.NewIdentification body) {
        dictionaries.require("identification-way", body.how(), "how");
        dictionaries.require("care-origin", body.origin(), "origin");
        FreeText.requireNoNumbers(body.note(), "note");
        boolean backEntered = BackEntry.allowed(body.backEntry(), caller);
        CareCase stay = cases.lockVisible(caseId);
        if (stay.isIdentified() && cases.standingIdentification(caseId).isPresent()) {
            throw CareProblem.ALREADY_IDENTIFIED.because();
        }
        Instant at =
                StatedTime.after(
                        stay.isOpen() ? stay.classifiedAt() : stay.admittedAt(),
                        body.identifiedAt(),
                        clock.instant(),
                        "identifiedAt");
        KnownPerson known = door.person(body.person(), StayDays.day(stay.admittedAt()));
        if (known.name() == null && known.identity() == null) {
            throw CareProblem.IDENTITY_MISSING.at("person.name");
        }
        List<CareCase> others = otherStays(stay, known);
        UUID personId = personOf(known, others);
        Identification found =
                new Identification(stay, body.how(), at, caller.subject(), backEntered);
        SealedPerson sealed = SealedPerson.of(known, stay.id(), personal);
        found.as(sealed, personId, body.note());
        stay.identify(sealed, personId, !others.isEmpty());
        classify(
                stay,
                stay.classification().knownTo(known, home(stay, known, body.origin())),
                found);
        cases.add(found);
        cases.flush();
        tell(stay, StayChanged.IDENTIFIED, at, backEntered);
        events.identified(stay, found);
        return found;
    }

    Identification undo(UUID caseId, UUID id, IdentificationRequests.Undoing body) {
        dictionaries.require("identification-undo-reason", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        CareCase stay = cases.lockVisible(caseId);
        Identification wrong =
                cases.identifications(caseId).stream()
                        .filter(i -> i.id().equals(id))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        Instant at = clock.instant();
        wrong.undo(body.reason(), body.note(), at, caller.subject());
        stay.unlink(wrong);
        // Whatever a clerk has found out of the person since then stays.
        if (wrong.hasReclassified() && stay.classifiedAt().equals(wrong.identifiedAt())) {
            reclassify(stay, wrong.classifiedBefore(), at, false);
        }
        cases.flush();
        tell(stay, StayChanged.UNLINKED, at, false);
        events.unlinked(stay, wrong);
        return wrong;
    }

    /** The clerk's word goes first; else the number says from which province somebody comes. */
    private static String home(CareCase stay, KnownPerson known, String stated) {
        IdentityNumber number = known.identity();
        if (stated != null || number == null || !"unknown".equals(stay.classification().origin())) {
            return stated;
        }
        String province = number.number().substring(0, PROVINCE);
        if (ACROSS_THE_BORDER.contains(province)) {
            return "hk-mo-tw";
        }
        RegionCode station = stay.region();
        return station.code().startsWith(province) ? "in-province" : "other-province";
    }

    private List<CareCase> otherStays(CareCase stay, KnownPerson known) {
        String number = known.number();
        if (number == null) {
            return List.of();
        }
        cases.lockPerson(personal.blindIndex(SealedPerson.INDEX, number));
        List<CareCase> others =
                cases.ofPerson(personal.blindIndexes(SealedPerson.INDEX, number)).stream()
                        .filter(other -> other.isTest() == stay.isTest())
                        .filter(other -> !other.id().equals(stay.id()))
                        .toList();
        others.stream()
                .filter(other -> stay.isOpen() && other.isOpen())
                .filter(other -> other.unitId().equals(stay.unitId()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw CareProblem.ALREADY_IN_CARE.because(other.caseNo());
                        });
        return others;
    }

    /** An id of the person's own, never that of this stay: a wrong link takes nobody along. */
    private static UUID personOf(KnownPerson known, List<CareCase> others) {
        if (known.number() == null) {
            return null;
        }
        return others.isEmpty() ? UUID.randomUUID() : others.get(0).personId();
    }

    /** What was counted of a past stay stays as it was. */
    private void classify(CareCase stay, Classification fresh, Identification found) {
        if (stay.isOpen() && !fresh.isSameAs(stay.classification())) {
            found.alsoReclassified();
            reclassify(stay, fresh, found.identifiedAt(), found.isBackEntered());
        }
    }

    private void reclassify(CareCase stay, Classification as, Instant at, boolean backEntered) {
        if (stay.isOpen()) {
            stay.reclassify(as, at);
            cases.add(new ClassifiedSince(stay.id(), as, at, caller.subject()));
            events.reclassified(stay, at, backEntered);
            news.changed(stay, StayChanged.RECLASSIFIED, at, backEntered);
        }
    }

    private void tell(CareCase stay, String what, Instant at, boolean backEntered) {
        subjects.fire(new SubjectKnown(stay.subjectId(), stay.knownAs()));
        news.changed(stay, what, at, backEntered);
    }
}
