package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.AlarmUndelivered;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Ladder;

/** 越级上报: an alarm that no channel delivered goes to the next level at once, up to the top. */
@ApplicationScoped
class UndeliveredClimb {

    private final IncidentRepository incidents;
    private final Alarms alarms;
    private final ArrivalEvents events;
    private final IncidentLog log;
    private final Clock clock;

    UndeliveredClimb(
            IncidentRepository incidents,
            Alarms alarms,
            ArrivalEvents events,
            IncidentLog log,
            Clock clock) {
        this.incidents = incidents;
        this.alarms = alarms;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    void climb(@Observes AlarmUndelivered undelivered) {
        Alarm alarm = undelivered.alarm();
        if (alarm.about().is(AlarmSubject.INCIDENT) && Ladder.isStep(alarm.step())) {
            Ladder.above(alarm.audience()).ifPresent(next -> climb(alarm, next));
        }
    }

    private void climb(Alarm alarm, String next) {
        if (incidents.findById(alarm.about().id()) == null) {
            return;
        }
        Incident incident = incidents.locked(alarm.about().id());
        if (!incident.state().isOpen()
                || !incident.clock().isRunning()
                || incident.clock().acknowledgedAt() != null) {
            return;
        }
        Instant now = clock.instant();
        events.undelivered(incident, alarm.step(), next, now);
        log.story(incident, now, "undelivered");
        alarms.raise(LadderAlarm.of(incident, alarm.step(), next, now));
    }
}
