package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells who is handed over to whom; persons as subject ids. */
@ApplicationScoped
class HandoverEvents {

    private final EventOutbox outbox;

    HandoverEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void offered(Handover h, Instant at) {
        record("handover.offered", h, at, data(h, h.reason(), h.answerBy()));
    }

    void accepted(Handover h, Instant at) {
        record("handover.accepted", h, at, data(h, null, null));
    }

    void refused(Handover h, Instant at) {
        record("handover.refused", h, at, data(h, h.refusal(), null));
    }

    void withdrawn(Handover h, Instant at) {
        record("handover.withdrawn", h, at, data(h, null, null));
    }

    void unanswered(Handover h, Instant at) {
        record("handover.unanswered", h, at, data(h, null, h.answerBy()));
    }

    private static Passed data(Handover h, String reason, Instant answerBy) {
        return new Passed(
                h.toAgency(),
                h.fromAgency(),
                h.incidentId(),
                h.caseId(),
                h.persons().stream().map(HandoverPerson::subjectId).toList(),
                reason,
                answerBy,
                h.isBackEntered() ? true : null);
    }

    private void record(String name, Handover h, Instant at, Object data) {
        outbox.record(
                Event.of(name, "handover", h.id(), h.region(), h.unitId(), at, data)
                        .asTest(h.isTest()));
    }

    /** What is not said is left out. */
    record Passed(
            String toAgency,
            String fromAgency,
            UUID incidentId,
            UUID caseId,
            List<UUID> subjectIds,
            String reason,
            Instant answerBy,
            Boolean backEntered) {}
}
