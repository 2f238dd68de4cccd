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

/** 逐级上报: the deadline is missed, still nobody is there and nobody has taken it on. */
@Singleton
class EscalationStep extends LadderStep {

    private final ArrivalEvents events;
    private final IncidentLog log;
    private final LadderStart ladder;

    EscalationStep(
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
        return Ladder.ESCALATION;
    }

    @Override
    void act(Incident incident, Deadline deadline, Instant now) {
        Instant arrivalDeadline = incident.clock().deadlineAt();
        if (incident.clock().acknowledgedAt() != null) {
            return;
        }
        events.warned(incident, Ladder.ESCALATION, now);
        log.story(incident, now, "escalated", arrivalDeadline);
        wake(incident, now);
        incident.clock()
                .ladder()
                .nextEscalation(arrivalDeadline, now)
                .ifPresent(at -> ladder.set(incident, Ladder.ESCALATION, at));
    }
}
