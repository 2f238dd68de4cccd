package org.nuandong.dispatch.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** Wakes people when a plan stands still (R037); the messages of a drill are marked as tests. */
@ApplicationScoped
class PlanAlarms {

    private final Alarms alarms;

    PlanAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void itemOverdue(PlanActivation run, PlanItem item, Instant now) {
        String no = run.planName() + " #" + item.no();
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "plan-item",
                                item.id(),
                                no,
                                run.region(),
                                run.unitId(),
                                run.isDrill()),
                        Activations.ITEM,
                        Role.DUTY_LEADER,
                        item.dueAt(),
                        now));
    }

    /** The duty leader was to decide, so the bureau hears of it. */
    void confirmationOverdue(PlanActivation run, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "plan-activation",
                                run.id(),
                                run.planName(),
                                run.region(),
                                run.unitId(),
                                run.isDrill()),
                        Activations.CONFIRMATION,
                        Role.BUREAU_LEADER,
                        run.confirmBy(),
                        now));
    }
}
