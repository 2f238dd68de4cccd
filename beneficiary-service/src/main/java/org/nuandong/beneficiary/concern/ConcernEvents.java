package org.nuandong.beneficiary.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** opinion.raised, solved and overdue, of disputes and opinions: codes, never the words. */
@ApplicationScoped
class ConcernEvents {

    private final EventOutbox outbox;

    ConcernEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void told(String what, Concern concern) {
        outbox.record(
                Event.of(
                        "opinion." + what,
                        Concern.TYPE,
                        concern.id(),
                        concern.region(),
                        concern.unitId(),
                        concern.changedAt(),
                        new Told(
                                concern.kind(),
                                concern.topic(),
                                concern.heardKind(),
                                concern.dueAt(),
                                concern.settled())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String kind, String topic, String heardKind, Instant dueAt, Boolean settled) {}
}
