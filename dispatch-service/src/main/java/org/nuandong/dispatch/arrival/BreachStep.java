package org.nuandong.dispatch.arrival;

import jakarta.inject.Singleton;
import java.time.Instant;
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
    private final LadderStart ladder;
    private final Deadlines deadlines;

    BreachStep(
            IncidentRepository incidents,
            Alarms alarms,
            Breach breach,
            LadderStart ladder,
            Deadlines deadlines) {
        super(incidents, alarms);
        this.deadlines = deadlines;
        this.breach = breach;
        this.ladder = ladder;
    }

    @Override
    public String step() {
        return Ladder.BREACH;
    }

    @Override
    void act(Incident incident, Deadline deadline, Instant now) {
        if (!breach.record(incident, now)) {
            return;
        }
        deadlines.missed(deadline);
        wake(incident, now);
        if (incident.clock().acknowledgedAt() == null) {
            incident.clock()
                    .ladder()
                    .nextEscalation(incident.clock().deadlineAt(), now)
                    .ifPresent(at -> ladder.set(incident, Ladder.ESCALATION, at));
        }
    }
}
