package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.patrolarea.PatrolPlaces.Spot;
import org.nuandong.dispatch.platform.StatedTime;

/** Points that the team leaves out, each once and with its reason. */
@ApplicationScoped
class Skips {

    private final PatrolRepository patrols;
    private final PatrolPlaces places;
    private final PatrolEvents events;
    private final Clock clock;

    Skips(PatrolRepository patrols, PatrolPlaces places, PatrolEvents events, Clock clock) {
        this.patrols = patrols;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** The same point again changes nothing: the first reason stays. */
    Patrol take(UUID patrolId, PatrolRequests.Skipped said) {
        Patrol patrol = patrols.locked(patrols.told(patrolId).id());
        patrol.requireStarted();
        Spot spot =
                places.spot(said.pointId())
                        .filter(known -> patrol.plan().pointIds().contains(known.id()))
                        .orElseThrow(() -> PatrolProblem.PATROL_POINT_UNKNOWN.at("pointId"));
        if (patrols.checkIns(patrolId).stream()
                .anyMatch(visit -> visit.isCounted() && visit.pointId().equals(spot.id()))) {
            throw PatrolProblem.POINT_VISITED.at("pointId");
        }
        if (patrols.skips(patrolId).stream().noneMatch(s -> s.pointId().equals(spot.id()))) {
            Instant at = StatedTime.after(patrol.startedAt(), said.at(), clock.instant(), "at");
            Skip skip = new Skip(patrolId, spot.id(), said.reason(), said.note(), at);
            patrols.keep(skip);
            events.skipped(patrol, skip, spot.kind());
        }
        return patrol;
    }
}
