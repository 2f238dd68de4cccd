package org.nuandong.beneficiary.liferequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** request.received, assigned, done, called-back, cancelled, overdue, escalated: never for whom. */
@ApplicationScoped
class LifeRequestEvents {

    private final EventOutbox outbox;

    LifeRequestEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void told(String what, LifeRequest request) {
        outbox.record(
                Event.of(
                        "request." + what,
                        LifeRequest.TYPE,
                        request.id(),
                        request.region(),
                        request.unitId(),
                        request.changedAt(),
                        new Told(
                                request.kind(),
                                request.state(),
                                request.personId() != null,
                                request.dueAt(),
                                request.changedAt().isAfter(request.dueAt()),
                                request.satisfied(),
                                request.again())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String kind,
            String state,
            boolean registered,
            Instant dueAt,
            boolean late,
            Boolean satisfied,
            int again) {}
}
