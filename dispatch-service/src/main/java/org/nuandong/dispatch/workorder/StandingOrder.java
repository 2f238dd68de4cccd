package org.nuandong.dispatch.workorder;

import java.time.Instant;
import java.util.UUID;

/** A work order that stands in the database; first: it was not there before. */
public record StandingOrder(
        boolean first,
        UUID id,
        String orderNo,
        String kind,
        Instant receivedAt,
        Instant replyDueAt) {

    static StandingOrder of(WorkOrder order, boolean first) {
        return new StandingOrder(
                first,
                order.id(),
                order.orderNo(),
                order.kind(),
                order.receivedAt(),
                order.replyDueAt());
    }
}
