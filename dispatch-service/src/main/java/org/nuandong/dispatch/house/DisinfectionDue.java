package org.nuandong.dispatch.house;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.daily.StationAlarms;

/** 漏消毒 (R191): told, and due again; the second in a row climbs. */
@Singleton
class DisinfectionDue implements DeadlineHandler {

    private final HouseRepository house;
    private final Rounds rounds;
    private final HouseEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    DisinfectionDue(
            HouseRepository house,
            Rounds rounds,
            HouseEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.house = house;
        this.rounds = rounds;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Rounds.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        HouseArea area = house.areas().lockVisible(deadline.aggregateId());
        boolean met =
                !area.isOpen() || area.dueAt() == null || area.dueAt().isAfter(deadline.dueAt());
        if (met) {
            return;
        }
        deadlines.missed(deadline);
        events.area("house-area.disinfection-missed", area, now, deadline.dueAt(), null);
        AlarmSubject about =
                new AlarmSubject(
                        HouseArea.TYPE,
                        area.id(),
                        area.name(),
                        area.region(),
                        area.unitId(),
                        false);
        if (area.missed() > 1) {
            alarms.climb(about, step(), deadline.dueAt());
        } else {
            alarms.wake(about, step(), deadline.dueAt());
        }
        rounds.next(area, deadline.dueAt());
    }
}
