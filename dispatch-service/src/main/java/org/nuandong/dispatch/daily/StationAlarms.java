package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.AlarmUndelivered;
import org.nuandong.dispatch.alarm.Alarms;

/**
 * 站内告警: wakes the duty leader for what must not wait in the house, and the bureau at once where
 * nobody was reached (R190). Its steps begin with {@value #PREFIX}.
 */
@ApplicationScoped
public class StationAlarms {

    public static final String PREFIX = "station-";

    private final Alarms alarms;
    private final Clock clock;

    StationAlarms(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /** In the caller's transaction; {@code dueAt} may be null. */
    public void wake(AlarmSubject about, String step, Instant dueAt) {
        raise(about, step, Role.DUTY_LEADER, dueAt);
    }

    /** The duty leader has had his time. */
    public void climb(AlarmSubject about, String step, Instant dueAt) {
        raise(about, step, Role.BUREAU_LEADER, dueAt);
    }

    void undelivered(@Observes AlarmUndelivered told) {
        Alarm alarm = told.alarm();
        if (alarm.step().startsWith(PREFIX) && Role.DUTY_LEADER.equals(alarm.audience())) {
            climb(alarm.about(), alarm.step(), alarm.dueAt());
        }
    }

    private void raise(AlarmSubject about, String step, String audience, Instant dueAt) {
        alarms.raise(new Alarm(about, step, audience, dueAt, clock.instant()));
    }
}
