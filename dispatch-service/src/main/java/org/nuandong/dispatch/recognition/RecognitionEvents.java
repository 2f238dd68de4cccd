package org.nuandong.dispatch.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.event.IdentityTopic;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.dispatch.care.Stay;

/** Whose case it is, on the identity topic: indexes, sex and age band, never who it is. */
@ApplicationScoped
class RecognitionEvents {

    private static final String TYPE = "identity";

    private final EventOutbox outbox;

    RecognitionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void identified(Stay stay, List<ExchangeIndex> indexes, Instant at) {
        record(
                "identity.case-identified",
                stay,
                at,
                new CaseIdentified(
                        stay.caseId(), stay.subjectId(), stay.sex(), stay.ageBand(), indexes));
    }

    /** It was somebody else, and nobody knows who. */
    void unidentified(Stay stay, Instant at) {
        record(
                "identity.case-unidentified",
                stay,
                at,
                new CaseUnidentified(stay.caseId(), stay.subjectId()));
    }

    private void record(String name, Stay stay, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                TYPE,
                                IdentityTopic.key(stay.caseId()),
                                stay.region(),
                                stay.unitId(),
                                at,
                                data)
                        .asTest(stay.test())
                        .on(IdentityTopic.NAME));
    }

    record CaseIdentified(
            UUID caseId, UUID subjectId, String sex, String ageBand, List<ExchangeIndex> indexes) {}

    record CaseUnidentified(UUID caseId, UUID subjectId) {}
}
