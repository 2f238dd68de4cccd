package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nuandong.commons.deadline.Deadlines;

/** Sets and ends the deadlines of an incident's ladder; back-entered incidents have none. */
@ApplicationScoped
public class LadderStart {

    private final Deadlines deadlines;

    LadderStart(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** From now on: the next warning and the breach, against the deadline that holds now. */
    public void start(Incident incident, Instant now) {
        if (incident.isBackEntered() || !incident.clock().isRunning()) {
            return;
        }
        Instant deadline = incident.clock().deadlineAt();
        Ladder ladder = incident.clock().ladder();
        if (incident.clock().acknowledgedAt() == null) {
            ladder.nextWarning(deadline, now)
                    .or(() -> atOnce(deadline, now))
                    .ifPresent(at -> set(incident, Ladder.WARNING, at));
        }
        if (incident.clock().breachedAt() == null) {
            set(incident, Ladder.BREACH, ladder.breach(deadline));
        } else if (incident.clock().acknowledgedAt() == null) {
            ladder.nextEscalation(deadline, now)
                    .ifPresent(at -> set(incident, Ladder.ESCALATION, at));
        }
    }

    /** Past all warnings and still in time: nobody was told, so they are told now. */
    private static Optional<Instant> atOnce(Instant deadline, Instant now) {
        return now.isAfter(deadline) ? Optional.empty() : Optional.of(now);
    }

    /** The deadline moved: the old steps end, the new ones begin; a recorded breach stays. */
    public void restart(Incident incident, String reason, Instant now) {
        deadlines.cancel(incident.id(), reason, Ladder.WARNING, Ladder.ESCALATION);
        if (incident.clock().breachedAt() == null) {
            deadlines.cancel(incident.id(), reason, Ladder.BREACH);
        }
        start(incident, now);
    }

    private void set(Incident incident, String step, Instant at) {
        setAll(step, Map.of(incident, at));
    }

    /** The step comes to each of them at its time. */
    public void setAll(String step, Map<Incident, Instant> times) {
        deadlines.setAll(
                times.entrySet().stream()
                        .map(each -> due(each.getKey(), step, each.getValue()))
                        .toList());
    }

    private static Deadlines.Due due(Incident incident, String step, Instant at) {
        return new Deadlines.Due(
                "incident", incident.id(), step, at, incident.region(), incident.unitId());
    }

    /** Somebody is there: what was to wake people has no reason any more. */
    public void met(Incident incident) {
        deadlines.done(incident.id(), Ladder.WARNING);
        deadlines.done(incident.id(), Ladder.BREACH);
        deadlines.done(incident.id(), Ladder.ESCALATION);
    }

    /** The alarms end; the breach is still recorded when its time comes. */
    public void silence(Incident incident) {
        deadlines.cancel(incident.id(), "acknowledged", Ladder.WARNING, Ladder.ESCALATION);
    }

    public void cancel(Incident incident, String reason) {
        deadlines.cancel(incident.id(), reason, Ladder.WARNING, Ladder.BREACH, Ladder.ESCALATION);
    }
}
