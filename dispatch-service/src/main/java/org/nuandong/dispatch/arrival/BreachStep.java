package org.nuandong.dispatch.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Breach;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Ladder;
import org.nuandong.dispatch.incident.LadderStart;

/** The deadline has passed and nobody is there: a breach, for ever. */
@Singleton
class BreachStep extends LadderStep {

    private final Breach breach;
    private final Deadlines deadlines;

    BreachStep(
            IncidentRepository incidents,
            Alarms alarms,
            LadderStart ladder,
            Breach breach,
            Deadlines deadlines) {
        super(incidents, alarms, ladder);
        this.breach = breach;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Ladder.BREACH;
    }

    @Override
    List<Incident> tell(List<Incident> waiting, Instant now) {
        return breach.recordAll(waiting, now);
    }

    @Override
    void told(Deadline deadline) {
        deadlines.missed(deadline);
    }

    @Override
    String nextStep() {
        return Ladder.ESCALATION;
    }

    @Override
    Optional<Instant> next(Incident incident, Instant now) {
        return incident.clock().ladder().nextEscalation(incident.clock().deadlineAt(), now);
    }
}
