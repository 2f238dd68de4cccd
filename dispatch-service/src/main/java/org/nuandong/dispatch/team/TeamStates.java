package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** Changes what a team is doing, tells it, and watches how long it lasts. */
@ApplicationScoped
class TeamStates {

    static final String OVERSTAYED = "unit-state-overstayed";

    private final Deadlines deadlines;
    private final Presets presets;
    private final TeamEvents events;

    TeamStates(Deadlines deadlines, Presets presets, TeamEvents events) {
        this.deadlines = deadlines;
        this.presets = presets;
        this.events = events;
    }

    /**
     * The team's row is locked. A time before the present state's beginning counts from that
     * beginning: what was reported late happened before, but states follow one another.
     */
    void become(Team team, UnitState state, Instant at) {
        UnitState before = team.unitState();
        if (before == state) {
            return;
        }
        Instant since = at.isBefore(team.unitStateSince()) ? team.unitStateSince() : at;
        Instant dueAt = dueAt(team, state, since);
        team.become(state, since, dueAt);
        deadlines.cancel(team.id(), "the state has changed", OVERSTAYED);
        if (dueAt != null) {
            deadlines.set("team", team.id(), OVERSTAYED, dueAt, team.region(), team.unitId());
        }
        events.unitStateChanged(team, before, since);
    }

    /** The preset in force when the state begins; nobody watches a team that is off duty. */
    private Instant dueAt(Team team, UnitState state, Instant since) {
        if (!team.isOnDuty()) {
            return null;
        }
        Duration longest =
                presets.duration(
                        "dispatch.unit-state.longest." + state.code(), team.region(), since);
        return longest.isZero() ? null : since.plus(longest);
    }
}
