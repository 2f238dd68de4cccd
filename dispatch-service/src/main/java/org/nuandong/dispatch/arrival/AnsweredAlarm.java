package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmAcknowledged;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.LadderStart;
import org.nuandong.dispatch.platform.ActingRole;

/** 电话确认: who answers the gateway's call has acknowledged the incident's alarm. */
@ApplicationScoped
class AnsweredAlarm {

    private final IncidentRepository incidents;
    private final LadderStart ladder;
    private final ArrivalEvents events;
    private final IncidentLog log;
    private final ActingRole role;

    AnsweredAlarm(
            IncidentRepository incidents,
            LadderStart ladder,
            ArrivalEvents events,
            IncidentLog log,
            ActingRole role) {
        this.incidents = incidents;
        this.ladder = ladder;
        this.events = events;
        this.log = log;
        this.role = role;
    }

    void acknowledge(@Observes AlarmAcknowledged answered) {
        Alarm alarm = answered.alarm();
        if (!alarm.about().is(AlarmSubject.INCIDENT)) {
            return;
        }
        // The gateway has no scope of its own: the alarm's token says which incident.
        Incident incident = incidents.findById(alarm.about().id(), LockModeType.PESSIMISTIC_WRITE);
        if (incident != null
                && incident.state().isOpen()
                && incident.clock().isRunning()
                && incident.clock().acknowledge(answered.at(), role.current())) {
            ladder.silence(incident);
            events.acknowledged(incident, alarm.step(), answered.at());
            log.story(incident, answered.at(), "acknowledged");
        }
    }
}
