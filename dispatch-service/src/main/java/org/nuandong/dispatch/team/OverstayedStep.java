package org.nuandong.dispatch.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 状态超时: a team has been in one state for too long; somebody should ask how it is. */
@Singleton
class OverstayedStep implements DeadlineHandler {

    private final TeamRepository teams;
    private final TeamHolds holds;
    private final TeamEvents events;
    private final Alarms alarms;
    private final Presets presets;
    private final Deadlines deadlines;

    OverstayedStep(
            TeamRepository teams,
            TeamHolds holds,
            TeamEvents events,
            Alarms alarms,
            Presets presets,
            Deadlines deadlines) {
        this.teams = teams;
        this.holds = holds;
        this.events = events;
        this.alarms = alarms;
        this.presets = presets;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return TeamStates.OVERSTAYED;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Team team = teams.lock(deadline.aggregateId());
        if (team == null || !team.isOnDuty() || !deadline.dueAt().equals(team.unitStateDueAt())) {
            return;
        }
        deadlines.missed(deadline);
        events.overstayed(team, now);
        List<String> waking =
                List.of(
                        presets.text("dispatch.unit-state.alarm", team.region(), now)
                                .split("\\s*,\\s*"));
        if (waking.contains(team.unitState().code())) {
            alarms.raise(alarm(team, now));
        }
    }

    /** About the incident the team is on; about the team itself when it is on none. */
    private Alarm alarm(Team team, Instant now) {
        boolean sent = team.incidentId() != null;
        return new Alarm(
                new AlarmSubject(
                        sent ? AlarmSubject.INCIDENT : "team",
                        sent ? team.incidentId() : team.id(),
                        sent ? team.incidentNo() : team.name(),
                        team.region(),
                        team.unitId(),
                        isOnlyATest(team)),
                step(),
                Role.DUTY_LEADER,
                team.unitStateDueAt(),
                now);
    }

    /** A team held by test calls and nothing else. */
    private boolean isOnlyATest(Team team) {
        List<TeamHold> held = holds.of(team.id());
        return !held.isEmpty() && held.stream().allMatch(TeamHold::isTest);
    }
}
