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

    /**
     * In order of time. Answers how many were new; what is too old to be kept is not, and only the
     * youngest may move the team, never back.
     */
    int report(Team team, List<TeamPositions.Reading> readings, Instant now) {
        Duration kept = presets.duration("dispatch.track.retention", team.region(), now);
        int taken = 0;
        TeamPositions.Reading youngest = null;
        for (TeamPositions.Reading reading : readings) {
            Instant keepUntil = reading.measuredAt().plus(kept);
            if (keepUntil.isAfter(now)) {
                taken += positions.track(team.id(), reading, now, keepUntil) ? 1 : 0;
                youngest = reading;
            }
        }
        if (youngest != null
                && positions.moved(team.id(), youngest, now, youngest.measuredAt().plus(kept))) {
            suggestArrival(team, youngest, now);
        }
        return taken;
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
