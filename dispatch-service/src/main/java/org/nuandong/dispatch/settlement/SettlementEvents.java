package org.nuandong.dispatch.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells which step of settling somebody is due, done or late; told about the case. */
@ApplicationScoped
class SettlementEvents {

    private final EventOutbox outbox;

    SettlementEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void due(SettlementStep step, Instant at) {
        record("case.settlement-due", step, at);
    }

    void overdue(SettlementStep step, Instant at) {
        record("case.settlement-overdue", step, at);
    }

    void done(SettlementStep step) {
        record("case.settled", step, step.endedAt());
    }

    void cancelled(SettlementStep step) {
        record("case.settlement-cancelled", step, step.endedAt());
    }

    private void record(String name, SettlementStep s, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                Stay.TYPE,
                                s.caseId(),
                                s.region(),
                                s.unitId(),
                                at,
                                new Told(
                                        s.id(),
                                        s.subjectId(),
                                        s.kind().code(),
                                        s.owner(),
                                        s.dueAt(),
                                        s.outcome(),
                                        s.isOverdue() ? true : null))
                        .asTest(s.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID stepId,
            UUID subjectId,
            String step,
            String owner,
            Instant dueAt,
            String outcome,
            Boolean late) {}
}
