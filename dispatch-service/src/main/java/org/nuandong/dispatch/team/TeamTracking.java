package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.preset.Presets;

/** 位置上报: keeps what telephones report, and suggests an arrival when one comes near (R110). */
@ApplicationScoped
class TeamTracking {

    private final TeamPositions positions;
    private final TeamHolds holds;
    private final TeamEvents events;
    private final Presets presets;

    TeamTracking(TeamPositions positions, TeamHolds holds, TeamEvents events, Presets presets) {
        this.positions = positions;
        this.holds = holds;
        this.events = events;
        this.presets = presets;
    }

    /** Answers whether the reading was new; an older one never moves the team back. */
    boolean report(Team team, TeamPositions.Reading reading, Instant now) {
        Duration kept = presets.duration("dispatch.track.retention", team.region(), now);
        Instant keepUntil = reading.measuredAt().plus(kept);
        if (!keepUntil.isAfter(now)) {
            return false;
        }
        boolean isNew = positions.track(team.id(), reading, now, keepUntil);
        if (positions.moved(team.id(), reading, now, keepUntil)) {
            suggestArrival(team, reading, now);
        }
        return isNew;
    }

    /** Nearness suggests; a person confirms. What was measured before the dispatch says nothing. */
    private void suggestArrival(Team team, TeamPositions.Reading reading, Instant now) {
        Duration believed = presets.duration("dispatch.team.position-age", team.region(), now);
        List<TeamHold> held = holds.of(team.id());
        if (held.isEmpty()
                || team.unitState() == UnitState.ON_SCENE
                || reading.measuredAt().isBefore(now.minus(believed))) {
            return;
        }
        int metres = presets.integer("dispatch.team.near-metres", team.region(), now);
        for (TeamHold hold : held) {
            if (hold.nearAt() == null
                    && !reading.measuredAt().isBefore(hold.heldAt())
                    && hold.isWithin(metres, reading.point())
                    && positions.cameNear(team.id(), hold.incidentId(), reading.measuredAt())) {
                events.nearIncident(team, hold, reading);
            }
        }
    }
}
