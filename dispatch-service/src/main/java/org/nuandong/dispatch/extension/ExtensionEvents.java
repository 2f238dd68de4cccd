package org.nuandong.dispatch.extension;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.dispatch.care.Stay;

/** Tells how long a stay may last, and by whose word. */
@ApplicationScoped
class ExtensionEvents {

    private final EventOutbox outbox;

    ExtensionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void extended(StayExtension e) {
        record("case.extended", e, e.filedAt());
    }

    void answered(StayExtension e, Instant at) {
        record("case.extension-answered", e, at);
    }

    void unanswered(StayExtension e, Instant at) {
        record("case.extension-unanswered", e, at);
    }

    private void record(String name, StayExtension e, Instant at) {
        outbox.record(
                Event.of(name, Stay.TYPE, e.caseId(), e.region(), e.unitId(), at, told(e))
                        .asTest(e.isTest()));
    }

    private static Told told(StayExtension e) {
        return new Told(
                e.id(),
                e.subjectId(),
                e.reason(),
                e.limit(),
                e.filedTo(),
                e.answerBy(),
                e.state().code());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID extensionId,
            UUID subjectId,
            String reason,
            Instant limitAt,
            UUID filedTo,
            Instant answerBy,
            String state) {}
}
