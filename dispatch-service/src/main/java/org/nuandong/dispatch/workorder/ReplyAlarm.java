package org.nuandong.dispatch.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.Alarms;

/** Tells the people of the duty room that a reply is owed; a test order wakes nobody. */
@ApplicationScoped
class ReplyAlarm {

    static final String ROOM = Role.HOTLINE_CLERK;
    static final String LEADER = Role.DUTY_LEADER;

    private final Alarms alarms;

    ReplyAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    void raise(WorkOrder order, String step, String audience, Instant now) {
        if (order.isTest()) {
            return;
        }
        alarms.raise(
                new Alarm(
                        order.unitId(),
                        order.region(),
                        step,
                        audience,
                        WorkOrder.TYPE,
                        order.id(),
                        order.orderNo(),
                        order.replyDueAt(),
                        now));
    }
}
