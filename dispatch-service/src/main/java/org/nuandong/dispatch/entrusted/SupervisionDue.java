package org.nuandong.dispatch.entrusted;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.daily.StationAlarms;

/** 未按时检查 (R194): where people of ours live and nobody went; the second in a row climbs. */
@Singleton
class SupervisionDue implements DeadlineHandler {

    private final EntrustedRepository entrusted;
    private final Supervision supervision;
    private final EntrustedEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    SupervisionDue(
            EntrustedRepository entrusted,
            Supervision supervision,
            EntrustedEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.entrusted = entrusted;
        this.supervision = supervision;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Supervision.VISIT;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Institution institution = entrusted.institutions().lockVisible(deadline.aggregateId());
        if (!institution.isOpen() || institution.visitDueAt().isAfter(deadline.dueAt())) {
            return;
        }
        int living = entrusted.living(institution.id());
        if (living > 0) {
            deadlines.missed(deadline);
            events.visitMissed(institution, deadline.dueAt(), living, now);
            if (institution.visitMissed() > 1) {
                alarms.climb(Supervision.about(institution), step(), deadline.dueAt());
            } else {
                alarms.wake(Supervision.about(institution), step(), deadline.dueAt());
            }
        }
        supervision.next(institution, deadline.dueAt());
    }
}
