package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;
import org.nuandong.dispatch.team.TeamDuty.DutyTeam;

/** 排班: plans turns of duty, changes them while nobody works them, and calls them off. */
@ApplicationScoped
class ShiftPlanning {

    private final ShiftRepository shifts;
    private final Staffing staffing;
    private final ShiftEvents events;
    private final Clock clock;

    ShiftPlanning(ShiftRepository shifts, Staffing staffing, ShiftEvents events, Clock clock) {
        this.shifts = shifts;
        this.staffing = staffing;
        this.events = events;
        this.clock = clock;
    }

    Shift plan(
            DutyTeam team,
            DutyPerson leader,
            Instant startsAt,
            Instant endsAt,
            List<DutyPerson> people) {
        Shift shift =
                new Shift(
                        team.id(),
                        team.region(),
                        team.unitId(),
                        leader.staff(),
                        leader.name(),
                        startsAt,
                        endsAt);
        shifts.persist(shift);
        Instant now = clock.instant();
        staffing.plan(shift, people, now);
        events.planned(shift, now);
        return shift;
    }

    /** {@code people} are null when they stay. */
    Shift replan(UUID id, DutyPerson leader, Instant endsAt, List<DutyPerson> people) {
        Shift shift = shifts.lockVisible(id);
        Instant now = clock.instant();
        if (!endsAt.equals(shift.endsAt()) || !leader.staff().equals(shift.leader())) {
            shift.replan(endsAt, leader.staff(), leader.name());
            shifts.flush();
            events.changed(shift, now);
        }
        if (people != null) {
            shift.requireNotEnded();
            staffing.replan(shift, people, now);
        }
        return shift;
    }

    void cancel(UUID id) {
        Shift shift = shifts.lockVisible(id);
        Instant now = clock.instant();
        shift.cancel(now);
        shifts.flush();
        staffing.forget(shift);
        events.cancelled(shift, now);
    }
}
