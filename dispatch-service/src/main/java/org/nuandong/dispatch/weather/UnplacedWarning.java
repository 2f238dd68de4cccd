package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/**
 * A warning whose place nobody knows changes no duty until a clerk places it: somebody must (R131).
 */
@ApplicationScoped
class UnplacedWarning {

    private static final String STEP = "warning-unplaced";

    private final Alarms alarms;

    UnplacedWarning(Alarms alarms) {
        this.alarms = alarms;
    }

    /** In the reach of the client that sent it. */
    void wake(Warning warning, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "warning",
                                warning.id(),
                                null,
                                warning.region(),
                                null,
                                warning.isExercise()),
                        STEP,
                        Role.DUTY_LEADER,
                        warning.expiresAt(),
                        now));
    }
}
