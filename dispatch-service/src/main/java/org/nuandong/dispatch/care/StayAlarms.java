package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.AlarmUndelivered;
import org.nuandong.dispatch.alarm.Alarms;

/** Wakes people about a stay that comes to its limit: the clerk, the duty leader, the bureau. */
@ApplicationScoped
class StayAlarms {

    private final CareCaseRepository cases;
    private final Alarms alarms;
    private final Clock clock;

    StayAlarms(CareCaseRepository cases, Alarms alarms, Clock clock) {
        this.cases = cases;
        this.alarms = alarms;
        this.clock = clock;
    }

    void warn(CareCase stay, Instant now) {
        raise(stay, CareClocks.STAY_WARNING, Role.STATION_CLERK, now);
    }

    void reached(CareCase stay, Instant now) {
        raise(stay, CareClocks.STAY_LIMIT, Role.DUTY_LEADER, now);
    }

    void overstayed(CareCase stay, Instant now) {
        raise(stay, CareClocks.OVERSTAYED, Role.BUREAU_LEADER, now);
    }

    /** No channel has told the duty leader: the bureau hears it at once. */
    void climb(@Observes AlarmUndelivered told) {
        if (told.alarm().about().is(CareCase.TYPE)
                && told.alarm().step().equals(CareClocks.STAY_LIMIT)) {
            CareCase stay = cases.locked(told.alarm().about().id());
            if (stay != null && stay.isOpen()) {
                overstayed(stay, clock.instant());
            }
        }
    }

    private void raise(CareCase stay, String step, String audience, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                CareCase.TYPE,
                                stay.id(),
                                stay.caseNo(),
                                stay.region(),
                                stay.unitId(),
                                stay.isTest()),
                        step,
                        audience,
                        stay.limitAt(),
                        now));
    }
}
