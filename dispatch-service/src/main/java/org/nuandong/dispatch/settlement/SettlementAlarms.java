package org.nuandong.dispatch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** Wakes whoever owes a step, and later the bureau. */
@ApplicationScoped
class SettlementAlarms {

    private final Alarms alarms;

    SettlementAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void raise(SettlementStep step, String about, String audience, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                SettlementStep.TYPE,
                                step.id(),
                                step.caseNo(),
                                step.region(),
                                step.unitId(),
                                step.isTest()),
                        about,
                        audience,
                        step.dueAt(),
                        now));
    }
}
