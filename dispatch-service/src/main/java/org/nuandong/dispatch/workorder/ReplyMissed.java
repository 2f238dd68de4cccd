package org.nuandong.dispatch.workorder;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期未答复: recorded once, and it stays. */
@Singleton
class ReplyMissed implements DeadlineHandler {

    private final WorkOrderRepository orders;
    private final WorkOrderEvents events;
    private final ReplyAlarm alarm;
    private final Deadlines deadlines;

    ReplyMissed(
            WorkOrderRepository orders,
            WorkOrderEvents events,
            ReplyAlarm alarm,
            Deadlines deadlines) {
        this.orders = orders;
        this.events = events;
        this.alarm = alarm;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return WorkOrders.REPLY;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        WorkOrder order = orders.locked(deadline.aggregateId());
        if (order.miss(now)) {
            deadlines.missed(deadline);
            events.overdue(order);
            alarm.raise(order, WorkOrders.REPLY, ReplyAlarm.LEADER, now);
        }
    }
}
