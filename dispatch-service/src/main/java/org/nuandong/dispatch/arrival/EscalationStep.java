package org.nuandong.dispatch.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    EscalationStep(
            IncidentRepository incidents,
            Alarms alarms,
            LadderStart ladder,
            ArrivalEvents events,
            IncidentLog log) {
        super(incidents, alarms, ladder);
        this.events = events;
        this.log = log;
    }

    @Override
    public String step() {
        return Ladder.ESCALATION;
    }

    @Override
    List<Incident> tell(List<Incident> waiting, Instant now) {
        List<Incident> told = waiting.stream().filter(LadderStep::isUnacknowledged).toList();
        events.warned(told, step(), now);
        log.stories(told, now, "escalated", incident -> incident.clock().deadlineAt());
        return told;
    }

    @Override
    String nextStep() {
        return step();
    }

    @Override
    Optional<Instant> next(Incident incident, Instant now) {
        return incident.clock().ladder().nextEscalation(incident.clock().deadlineAt(), now);
    }
}
