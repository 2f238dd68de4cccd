package org.nuandong.dispatch.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells where a guest is to go and whether the other station takes over. */
@ApplicationScoped
class TransferEvents {

    private final EventOutbox outbox;

    TransferEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void offered(CareTransfer t, Instant at) {
        record("case.transfer-offered", t, at);
    }

    void accepted(CareTransfer t, Instant at) {
        record("case.transfer-accepted", t, at);
    }

    void refused(CareTransfer t, Instant at) {
        record("case.transfer-refused", t, at);
    }

    void withdrawn(CareTransfer t, Instant at) {
        record("case.transfer-withdrawn", t, at);
    }

    void unanswered(CareTransfer t, Instant at) {
        record("case.transfer-unanswered", t, at);
    }

    private void record(String name, CareTransfer t, Instant at) {
        outbox.record(
                Event.of(name, CareTransfer.TYPE, t.id(), t.region(), t.unitId(), at, told(t))
                        .asTest(t.isTest()));
    }

    private static Told told(CareTransfer t) {
        return new Told(
                t.caseId(),
                t.subjectId(),
                t.toRegion().code(),
                t.toUnitId(),
                t.reason(),
                t.answerBy(),
                t.refusal(),
                t.newCaseId());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID caseId,
            UUID subjectId,
            String toRegion,
            UUID toUnitId,
            String reason,
            Instant answerBy,
            String refusal,
            UUID newCaseId) {}
}
