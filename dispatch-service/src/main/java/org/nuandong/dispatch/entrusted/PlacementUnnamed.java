package org.nuandong.dispatch.entrusted;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.daily.StationAlarms;

/** 去向未登记: somebody was handed over and nobody has said to which institution (R194). */
@Singleton
class PlacementUnnamed implements DeadlineHandler {

    private final EntrustedRepository entrusted;
    private final EntrustedEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    PlacementUnnamed(
            EntrustedRepository entrusted,
            EntrustedEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.entrusted = entrusted;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Placements.UNNAMED;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Placement placement = entrusted.placements().lockVisible(deadline.aggregateId());
        if (!placement.isUnnamed()) {
            return;
        }
        deadlines.missed(deadline);
        events.unnamed(placement, now);
        alarms.wake(
                new AlarmSubject(
                        Placement.TYPE,
                        placement.id(),
                        placement.caseNo(),
                        placement.region(),
                        placement.unitId(),
                        placement.isTest()),
                step(),
                deadline.dueAt());
    }
}
