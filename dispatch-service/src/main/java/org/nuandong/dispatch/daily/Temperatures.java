package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.care.Stay;

/** 测温 (R190): a fever proposes isolation, a low one wakes as well; nobody is sent away for it. */
@ApplicationScoped
class Temperatures {

    static final String ALARM = StationAlarms.PREFIX + "temperature";

    private final Moments moments;
    private final DailyRepository days;
    private final DayEvents events;
    private final Observations observations;
    private final StationAlarms alarms;
    private final Presets presets;
    private final PersonalData personal;

    Temperatures(
            Moments moments,
            DailyRepository days,
            DayEvents events,
            Observations observations,
            StationAlarms alarms,
            Presets presets,
            PersonalData personal) {
        this.moments = moments;
        this.days = days;
        this.events = events;
        this.observations = observations;
        this.alarms = alarms;
        this.presets = presets;
        this.personal = personal;
    }

    /** What was taken, and the isolation it proposes, if it does. */
    record Taken(TemperatureReading reading, Observation proposed) {}

    Taken take(UUID caseId, DayRequests.NewTemperature body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        Temperature verdict = judge(moment, body.celsius());
        TemperatureReading reading =
                days.add(new TemperatureReading(moment, body.celsius(), verdict, personal));
        if (verdict == Temperature.NORMAL) {
            return new Taken(reading, null);
        }
        Observation proposed = proposal(moment, verdict).orElse(null);
        events.temperatureAbnormal(moment, verdict, proposed == null ? null : proposed.id());
        if (!moment.backEntered() && (verdict == Temperature.LOW || proposed != null)) {
            alarms.wake(about(moment.stay()), ALARM, proposed == null ? null : proposed.decideBy());
        }
        return new Taken(reading, proposed);
    }

    private Temperature judge(Moment moment, BigDecimal celsius) {
        return Temperature.of(
                celsius,
                presets.amount("care.temperature.fever-from", moment.stay().region(), moment.at()),
                presets.amount("care.temperature.low-below", moment.stay().region(), moment.at()));
    }

    /** Once: who is isolated, or in hospital, needs no second proposal. */
    private Optional<Observation> proposal(Moment moment, Temperature verdict) {
        boolean wanted =
                verdict == Temperature.FEVER
                        && !moment.backEntered()
                        && !moment.stay().inHospital();
        return wanted ? observations.propose(moment, verdict.code()) : Optional.empty();
    }

    static AlarmSubject about(Stay stay) {
        return new AlarmSubject(
                Stay.TYPE, stay.caseId(), stay.caseNo(), stay.region(), stay.unitId(), stay.test());
    }
}
