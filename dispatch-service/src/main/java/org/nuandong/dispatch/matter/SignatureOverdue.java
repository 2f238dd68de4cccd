package org.nuandong.dispatch.matter;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.platform.ActingRole;

/** A rung has not signed in time: a step that stays, an event, and an alarm to that rung. */
@Singleton
class SignatureOverdue implements DeadlineHandler {

    private final MatterRepository matters;
    private final MatterEvents events;
    private final MatterLadder ladder;
    private final Alarms alarms;
    private final Deadlines deadlines;

    SignatureOverdue(
            MatterRepository matters,
            MatterEvents events,
            MatterLadder ladder,
            Alarms alarms,
            Deadlines deadlines) {
        this.matters = matters;
        this.events = events;
        this.ladder = ladder;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return MatterLadder.SIGNATURE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        SeriousMatter matter = matters.locked(deadline.aggregateId());
        Rung awaited = matter.awaits();
        // Signed a moment ago: the next rung has a deadline of its own.
        if (awaited == null || matter.signBy().isAfter(deadline.dueAt())) {
            return;
        }
        deadlines.missed(deadline);
        matter.overdue(now);
        matters.add(
                new MatterStep(matter.id(), MatterStep.OVERDUE, awaited, deadline.dueAt(), now)
                        .by(ActingRole.SYSTEM, ActingRole.SYSTEM, null));
        events.overdue(matter, now);
        alarm(matter, awaited, deadline.dueAt(), now);
        if (deadline.dueAt().isBefore(matter.reportBy())) {
            ladder.set(matter, matter.reportBy());
        }
    }

    /** Below the top the rung above hears it as well, so that a sleeping hand stops nothing. */
    private void alarm(SeriousMatter matter, Rung awaited, Instant dueAt, Instant now) {
        wake(matter, awaited, dueAt, now);
        awaited.next()
                .filter(above -> !above.audience().equals(awaited.audience()))
                .ifPresent(above -> wake(matter, above, dueAt, now));
    }

    private void wake(SeriousMatter matter, Rung rung, Instant dueAt, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                SeriousMatter.TYPE,
                                matter.id(),
                                matter.matterNo(),
                                matter.region(),
                                matter.unitId(),
                                matter.isTest()),
                        MatterLadder.SIGNATURE,
                        rung.audience(),
                        dueAt,
                        now));
    }
}
