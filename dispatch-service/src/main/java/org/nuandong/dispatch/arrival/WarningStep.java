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

/** 到达前提醒: the deadline comes near and nobody is there. */
@Singleton
class WarningStep extends LadderStep {

    private final ArrivalEvents events;
    private final IncidentLog log;

    WarningStep(
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
        return Ladder.WARNING;
    }

    @Override
    List<Incident> tell(List<Incident> waiting, Instant now) {
        List<Incident> told =
                waiting.stream()
                        .filter(LadderStep::isUnacknowledged)
                        .filter(incident -> !now.isAfter(incident.clock().deadlineAt()))
                        .toList();
        events.warned(told, step(), now);
        log.stories(told, now, "warned", incident -> incident.clock().deadlineAt());
        return told;
    }

    @Override
    String nextStep() {
        return step();
    }

    @Override
    Optional<Instant> next(Incident incident, Instant now) {
        return incident.clock().ladder().nextWarning(incident.clock().deadlineAt(), now);
    }
}
