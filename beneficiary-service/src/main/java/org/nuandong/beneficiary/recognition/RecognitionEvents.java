package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRef;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.personal.ExchangeIndex;

/** Links and flags: ids and codes on the service's topic, indexes only on the identity topic. */
@ApplicationScoped
class RecognitionEvents {

    private static final String PERSON = "person";

    private final EventOutbox outbox;

    RecognitionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void linked(PersonRef person, CaseLink link, boolean entered, Instant at) {
        record(
                "person.linked",
                person,
                at,
                new Linked(link.caseId(), person.subjectId(), link.caseSubjectId(), entered));
    }

    void unlinked(PersonRef person, CaseLink link, String reason, Instant at) {
        record(
                "person.unlinked",
                person,
                at,
                new Unlinked(link.caseId(), person.subjectId(), link.caseSubjectId(), reason));
    }

    void flagged(PersonRef person, PersonFlag flag) {
        record(
                "person.flagged",
                person,
                flag.since(),
                new Flagged(person.subjectId(), flag.flag(), flag.source()));
    }

    void unflagged(PersonRef person, PersonFlag flag) {
        record(
                "person.unflagged",
                person,
                flag.endedAt(),
                new Flagged(person.subjectId(), flag.flag(), flag.source()));
    }

    /** The whole state; null is a tombstone. */
    void state(PersonRef person, FlagState state, Instant at) {
        outbox.record(
                Event.of(
                                "identity.person-flagged",
                                "identity",
                                IdentityTopic.key(person.id()),
                                person.region(),
                                null,
                                at,
                                state)
                        .on(IdentityTopic.NAME));
    }

    private void record(String name, PersonRef person, Instant at, Object data) {
        outbox.record(Event.of(name, PERSON, person.id(), person.region(), null, at, data));
    }

    record Linked(UUID caseId, UUID subjectId, UUID caseSubjectId, boolean entered) {}

    record Unlinked(UUID caseId, UUID subjectId, UUID caseSubjectId, String reason) {}

    record Flagged(UUID subjectId, String flag, String source) {}

    /** Every flag that a person bears, and by which indexes the person is recognised. */
    record FlagState(List<String> flags, List<ExchangeIndex> indexes) {}
}
