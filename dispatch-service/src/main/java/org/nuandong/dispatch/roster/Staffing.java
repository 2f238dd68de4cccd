package org.nuandong.dispatch.roster;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.team.TeamDuty;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;

/** 值班人数: who is on a shift, and who is told when there are too few. */
@ApplicationScoped
class Staffing {

    static final String STEP = "shift-staffing";
    private static final String JOINED = "joined";
    private static final String REPLANNED = "replanned";
    private static final String UNDERSTAFFED = "shift-understaffed";

    private final CrewRepository crew;
    private final TeamDuty teams;
    private final Deadlines deadlines;
    private final Alarms alarms;
    private final ShiftEvents events;
    private final Event<PeopleOffDuty> gone;
    private final Presets presets;

    Staffing(
            CrewRepository crew,
            TeamDuty teams,
            Deadlines deadlines,
            Alarms alarms,
            ShiftEvents events,
            Event<PeopleOffDuty> gone,
            Presets presets) {
        this.crew = crew;
        this.teams = teams;
        this.deadlines = deadlines;
        this.alarms = alarms;
        this.events = events;
        this.gone = gone;
        this.presets = presets;
    }

    /** A new shift: its people, how many it needs, and when somebody looks whether they are. */
    void plan(Shift shift, List<DutyPerson> people, Instant now) {
        for (DutyPerson person : people) {
            if (crew.present(shift.id(), person.staff()) == null) {
                crew.persist(new CrewMember(shift.id(), person, now));
                crew.flush();
            }
        }
        Instant start = shift.startsAt();
        Instant lookAt =
                start.minus(
                        presets.duration("dispatch.shift.staffing-notice", shift.region(), now));
        boolean isAhead = start.isAfter(now);
        shift.needs(
                presets.integer("dispatch.shift.min-staff", shift.region(), now),
                isAhead ? lookAt : null);
        if (isAhead) {
            deadlines.set("shift", shift.id(), STEP, lookAt, shift.region(), shift.unitId());
        }
    }

    void join(Shift shift, DutyPerson person, Instant at) {
        shift.requireNotEnded();
        if (crew.present(shift.id(), person.staff()) != null) {
            throw RosterProblem.ALREADY_ON_SHIFT.at("staff");
        }
        crew.persist(new CrewMember(shift.id(), person, at));
        changed(shift, JOINED, at);
    }

    void leave(Shift shift, String staff, String reason, Instant at) {
        shift.requireNotEnded();
        CrewMember member = crew.present(shift.id(), staff);
        if (member == null) {
            throw RosterProblem.NOT_ON_SHIFT.at("staff");
        }
        member.leave(reason, at);
        changed(shift, "left", at);
    }

    /** One goes, the other comes; who led the shift hands that over, too. */
    void replace(Shift shift, String giver, DutyPerson taker, Instant at) {
        CrewMember leaving = crew.present(shift.id(), giver);
        if (leaving != null) {
            leaving.leave("swapped", at);
        }
        if (shift.leader().equals(giver)) {
            shift.leadBy(taker.staff(), taker.name());
        }
        if (crew.present(shift.id(), taker.staff()) == null) {
            crew.persist(new CrewMember(shift.id(), taker, at));
        }
        changed(shift, "swapped", at);
    }

    /** A planned shift gets other people than were named before. */
    void replan(Shift shift, List<DutyPerson> wanted, Instant at) {
        Set<String> staying = wanted.stream().map(DutyPerson::staff).collect(toSet());
        for (CrewMember member : crew.present(shift.id())) {
            if (!staying.contains(member.staff())) {
                member.leave(REPLANNED, at);
            }
        }
        for (DutyPerson person : wanted) {
            if (crew.present(shift.id(), person.staff()) == null) {
                crew.persist(new CrewMember(shift.id(), person, at));
                crew.flush();
            }
        }
        changed(shift, REPLANNED, at);
    }

    /** A shift is not worked: nobody looks for its people any more. */
    void forget(Shift shift) {
        deadlines.cancel(shift.id(), "cancelled", STEP);
    }

    boolean isOn(Shift shift, String staff) {
        return crew.staff(shift).contains(staff);
    }

    /** The shift starts: its people are the team's crew from now on. */
    Set<String> begin(Shift shift, Instant at) {
        deadlines.done(shift.id(), STEP);
        check(shift, at);
        return crew.staff(shift);
    }

    /** The time before the shift has come: whoever was told earlier is told again. */
    void look(Shift shift, Instant now) {
        shift.staffed();
        check(shift, now);
    }

    /** Tells once when too few are there, and forgets it when enough are again. */
    void check(Shift shift, Instant now) {
        int present = crew.staff(shift).size();
        if (present >= shift.needed()) {
            shift.staffed();
        } else if (shift.understaffed(now)) {
            events.understaffed(shift, present, now);
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    "shift",
                                    shift.id(),
                                    null,
                                    shift.region(),
                                    shift.unitId(),
                                    false),
                            UNDERSTAFFED,
                            Role.DUTY_LEADER,
                            shift.startsAt(),
                            now));
        }
    }

    private void changed(Shift shift, String how, Instant at) {
        crew.flush();
        Set<String> staff = crew.staff(shift);
        events.crewChanged(shift, how, staff.size(), at);
        if (staff.size() >= shift.needed() || !JOINED.equals(how)) {
            check(shift, at);
        }
        if (shift.isRunning()) {
            teams.crew(shift.teamId(), staff);
            if (!JOINED.equals(how)) {
                wentOff(shift, at);
            }
        }
    }

    /** Whoever must know that somebody is gone hears it now. */
    void wentOff(Shift shift, Instant at) {
        gone.fire(new PeopleOffDuty(shift.unitId(), shift.region(), at));
    }
}
