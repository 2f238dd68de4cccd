package org.nuandong.dispatch.belongings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells how many things were taken in, given back or left; what they are stays here. */
@ApplicationScoped
class BelongingsEvents {

    private final EventOutbox outbox;

    BelongingsEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void received(Belongings list, int items) {
        record(
                "belongings.received",
                list,
                list.receivedAt(),
                new Received(
                        list.caseId(),
                        list.subjectId(),
                        items,
                        list.signature() != null,
                        list.isBackEntered() ? true : null));
    }

    void returned(Belongings list, int items, String to, Signed signed, Instant at) {
        record(
                "belongings.returned",
                list,
                at,
                new Returned(list.caseId(), list.subjectId(), items, to, signed.isSigned()));
    }

    void left(Belongings list, int items, String reason, Instant at) {
        record(
                "belongings.left-behind",
                list,
                at,
                new Left(list.caseId(), list.subjectId(), items, reason));
    }

    private void record(String name, Belongings list, Instant at, Object data) {
        outbox.record(
                Event.of(name, Belongings.TYPE, list.id(), list.region(), list.unitId(), at, data)
                        .asTest(list.isTest()));
    }

    record Received(UUID caseId, UUID subjectId, int items, boolean signed, Boolean backEntered) {}

    record Returned(UUID caseId, UUID subjectId, int items, String to, boolean signed) {}

    record Left(UUID caseId, UUID subjectId, int items, String reason) {}
}
