package org.nuandong.dispatch.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** Tells the people of the duty room that a reply is owed. */
@ApplicationScoped
class ReplyAlarm {

    static final String ROOM = Role.HOTLINE_CLERK;
    static final String LEADER = Role.DUTY_LEADER;

    private final Alarms alarms;

    ReplyAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    void raise(WorkOrder order, String step, String audience, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                WorkOrder.TYPE,
                                order.id(),
                                order.orderNo(),
                                order.region(),
                                order.unitId(),
                                order.isTest()),
                        step,
                        audience,
                        order.replyDueAt(),
                        now));
    }
}
