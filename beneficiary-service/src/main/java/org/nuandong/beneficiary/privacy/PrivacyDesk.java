package org.nuandong.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRecognition;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 受理: takes requests about own data, and decides them by a second person, in time. */
@ApplicationScoped
class PrivacyDesk {

    static final String STEP = "privacy-answer";

    private final EntityManager database;
    private final PersonRecognition persons;
    private final Erasure erasure;
    private final PrivacyEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    PrivacyDesk(
            EntityManager database,
            PersonRecognition persons,
            Erasure erasure,
            PrivacyEvents events,
            Deadlines deadlines,
            Presets presets,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.persons = persons;
        this.erasure = erasure;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    PrivacyRequest receive(UUID personId, PrivacyViews.NewRequest said) {
        dictionaries.require("privacy-request", said.kind(), "kind");
        dictionaries.require("asked-by", said.askedBy(), "askedBy");
        FreeText.checked(said.note(), "note");
        if (!said.identityChecked()) {
            throw PrivacyProblem.IDENTITY_NOT_CHECKED.at("identityChecked");
        }
        PersonRef person = persons.visible(personId);
        Instant now = clock.now();
        Instant due = now.plus(presets.duration("privacy.answer-within", person.region(), now));
        PrivacyRequest request = new PrivacyRequest(person, said, now, due, caller.subject());
        database.persist(request);
        database.flush();
        deadlines.set(PrivacyRequest.TYPE, request.id(), STEP, due, person.region(), null);
        events.asked(person, request, now);
        return request;
    }

    PrivacyRequest decide(UUID id, PrivacyViews.Decision said) {
        dictionaries.require("privacy-refusal", said.refusal(), "refusal");
        PrivacyRequest request =
                database.find(PrivacyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        PersonRef person = persons.visible(request.personId());
        request.decide(said, clock.now(), caller.subject());
        deadlines.done(id, STEP);
        events.decided(person, request, clock.now());
        if (said.granted() && PrivacyRequest.ERASURE.equals(request.kind())) {
            erasure.erase(person.id(), "asked");
        }
        database.flush();
        return request;
    }

    List<PrivacyRequest> of(UUID personId) {
        return database.createQuery(
                        "from PrivacyRequest r where r.personId = :person order by r.receivedAt,"
                                + " r.id",
                        PrivacyRequest.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
