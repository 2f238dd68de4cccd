package org.nuandong.dispatch.arrival;

import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;

/**
 * One kind of step on the ladder. It may be tried twice: what it does depends on the incident as it
 * is under its lock, so it takes effect once.
 */
abstract class LadderStep implements DeadlineHandler {

    private final IncidentRepository incidents;
    private final Alarms alarms;

    LadderStep(IncidentRepository incidents, Alarms alarms) {
        this.incidents = incidents;
        this.alarms = alarms;
    }

    @Override
    public boolean cannotWait() {
        return true;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Incident incident = incidents.locked(deadline.aggregateId());
        if (incident.state().isOpen() && incident.clock().isRunning()) {
            act(incident, deadline, now);
        }
    }

    abstract void act(Incident incident, Deadline deadline, Instant now);

    /** Wakes people until one of them has acknowledged. */
    void wake(Incident incident, Instant now) {
        if (incident.clock().acknowledgedAt() == null) {
            String audience =
                    incident.clock().ladder().audience(incident.clock().deadlineAt(), now);
            alarms.raise(LadderAlarm.of(incident, step(), audience, now));
        }
    }
}
