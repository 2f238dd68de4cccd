package org.nuandong.dispatch.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** The events of follow-ups; persons as subject ids. */
@ApplicationScoped
class FollowUpEvents {

    private final EventOutbox outbox;

    FollowUpEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** It is owed from now on. */
    void due(FollowUp followUp) {
        record("followup.due", followUp, followUp.plannedAt(), of(followUp, null, null, null));
    }

    void assigned(FollowUp followUp, Instant at) {
        record("followup.assigned", followUp, at, of(followUp, null, null, null));
    }

    void done(FollowUp followUp, UUID nextId) {
        record(
                "followup.done",
                followUp,
                followUp.resultAt(),
                of(followUp, followUp.result(), followUp.missedAt() != null, nextId));
    }

    void missed(FollowUp followUp) {
        record("followup.missed", followUp, followUp.missedAt(), of(followUp, null, null, null));
    }

    void cancelled(FollowUp followUp, Instant at) {
        record("followup.cancelled", followUp, at, of(followUp, null, null, null));
    }

    private static Told of(FollowUp followUp, String result, Boolean late, UUID nextId) {
        return new Told(
                followUp.kind(),
                followUp.incidentId(),
                followUp.subjectId(),
                followUp.teamId(),
                followUp.round(),
                followUp.dueAt(),
                result,
                late,
                nextId);
    }

    private void record(String name, FollowUp followUp, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                FollowUp.TYPE,
                                followUp.id(),
                                followUp.region(),
                                followUp.unitId(),
                                at,
                                data)
                        .asTest(followUp.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String kind,
            UUID incidentId,
            UUID subjectId,
            UUID teamId,
            int round,
            Instant dueAt,
            String result,
            Boolean late,
            UUID nextId) {}
}
