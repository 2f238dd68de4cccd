package org.nuandong.dispatch.workorder;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 答复到期提醒: the reply will soon be due. */
@Singleton
class ReplyWarning implements DeadlineHandler {

    private final WorkOrderRepository orders;
    private final WorkOrderEvents events;
    private final ReplyAlarm alarm;

    ReplyWarning(WorkOrderRepository orders, WorkOrderEvents events, ReplyAlarm alarm) {
        this.orders = orders;
        this.events = events;
        this.alarm = alarm;
    }

    @Override
    public String step() {
        return WorkOrders.WARNING;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        WorkOrder order = orders.locked(deadline.aggregateId());
        if (order.state() == WorkOrderState.OPEN) {
            events.replyDue(order, now);
            alarm.raise(order, WorkOrders.WARNING, ReplyAlarm.ROOM, now);
        }
    }
}
