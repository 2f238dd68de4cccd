package org.nuandong.dispatch.workorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** The events of work orders; nothing of the text. */
@ApplicationScoped
class WorkOrderEvents {

    private final EventOutbox outbox;

    WorkOrderEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void opened(WorkOrder order) {
        record("work-order.opened", order, order.receivedAt(), of(order, null, null));
    }

    void supplemented(WorkOrder order, Instant at) {
        record("work-order.supplemented", order, at, of(order, null, null));
    }

    void replyDue(WorkOrder order, Instant at) {
        record("work-order.reply-due", order, at, of(order, null, null));
    }

    void overdue(WorkOrder order) {
        record("work-order.overdue", order, order.overdueAt(), of(order, null, null));
    }

    void replied(WorkOrder order, Instant at) {
        record("work-order.replied", order, at, of(order, order.isOnTime(), null));
    }

    void returned(WorkOrder order) {
        record(
                "work-order.returned",
                order,
                order.returnedAt(),
                of(order, null, order.returnReason()));
    }

    void judged(WorkOrder order) {
        record(
                "work-order.judged",
                order,
                order.satisfactionAt(),
                of(order, order.isOnTime(), order.satisfaction()));
    }

    private static Told of(WorkOrder order, Boolean onTime, String word) {
        return new Told(
                order.kind(), order.tipId(), order.incidentId(), order.replyDueAt(), onTime, word);
    }

    private void record(String name, WorkOrder order, Instant at, Told data) {
        outbox.record(
                Event.of(name, WorkOrder.TYPE, order.id(), order.region(), order.unitId(), at, data)
                        .asTest(order.isTest()));
    }

    /** {@code word}: the reason of a return, or what the caller said of the reply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String kind,
            UUID tipId,
            UUID incidentId,
            Instant replyDueAt,
            Boolean onTime,
            String word) {}
}
