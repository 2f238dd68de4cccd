package org.nuandong.dispatch.arrival;

import java.time.Instant;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.incident.Incident;

/** 到达提醒 (R110): the alarm of one step of an incident's ladder. */
final class LadderAlarm {

    private LadderAlarm() {}

    static Alarm of(Incident incident, String step, String audience, Instant now) {
        return new Alarm(
                new AlarmSubject(
                        AlarmSubject.INCIDENT,
                        incident.id(),
                        incident.incidentNo(),
                        incident.region(),
                        incident.unitId(),
                        incident.isTest()),
                step,
                audience,
                incident.clock().deadlineAt(),
                now);
    }
}
