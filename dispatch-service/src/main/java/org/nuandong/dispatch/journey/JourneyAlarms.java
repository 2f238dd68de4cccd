package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** Wakes people about a way home. */
@ApplicationScoped
class JourneyAlarms {

    static final String FAILED = "journey-handover-failed";

    private final Alarms alarms;

    JourneyAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void raise(Journey journey, String step, String audience, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Journey.TYPE,
                                journey.id(),
                                journey.caseNo(),
                                journey.region(),
                                journey.unitId(),
                                journey.isTest()),
                        step,
                        audience,
                        journey.departBy(),
                        now));
    }
}
