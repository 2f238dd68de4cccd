package org.nuandong.dispatch.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Ladder;
import org.nuandong.dispatch.incident.LadderStart;

/** 到达前提醒: the deadline comes near and nobody is there. */
@Singleton
class WarningStep extends LadderStep {

    private final ArrivalEvents events;
    private final IncidentLog log;
    private final LadderStart ladder;

    WarningStep(
            IncidentRepository incidents,
            Alarms alarms,
            ArrivalEvents events,
            IncidentLog log,
            LadderStart ladder) {
        super(incidents, alarms);
        this.events = events;
        this.log = log;
        this.ladder = ladder;
    }

    @Override
    public String step() {
        return Ladder.WARNING;
    }

    @Override
    void act(Incident incident, Deadline deadline, Instant now) {
        Instant arrivalDeadline = incident.clock().deadlineAt();
        if (incident.clock().acknowledgedAt() != null || now.isAfter(arrivalDeadline)) {
            return;
        }
        events.warned(incident, Ladder.WARNING, now);
        log.story(incident, now, "warned", arrivalDeadline);
        wake(incident, now);
        incident.clock()
                .ladder()
                .nextWarning(arrivalDeadline, now)
                .ifPresent(at -> ladder.set(incident, Ladder.WARNING, at));
    }
}
