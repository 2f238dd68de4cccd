package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;
import org.nuandong.dispatch.patrolarea.PatrolPlaces.Spot;
import org.nuandong.dispatch.platform.StatedTime;

/**
 * 打卡: takes what telephones have gathered, under the patrol's lock. Nothing is refused for its
 * content; what does not fit is kept, marked and shown.
 */
@ApplicationScoped
class CheckIns {

    private final PatrolRepository patrols;
    private final PatrolPlaces places;
    private final PatrolEvents events;
    private final PatrolTally tally;
    private final Clock clock;

    CheckIns(
            PatrolRepository patrols,
            PatrolPlaces places,
            PatrolEvents events,
            PatrolTally tally,
            Clock clock) {
        this.patrols = patrols;
        this.places = places;
        this.events = events;
        this.tally = tally;
        this.clock = clock;
    }

    List<CheckInView.Result> take(UUID patrolId, List<CheckInRequest> items) {
        Patrol patrol = patrols.locked(patrols.told(patrolId).id());
        patrol.requireStarted();
        Known known = new Known(patrols.checkIns(patrolId));
        List<CheckInView.Result> results = new ArrayList<>();
        for (CheckInRequest item : items) {
            results.add(takeOne(patrol, item, known));
        }
        tally.recount(patrol);
        return results;
    }

    private CheckInView.Result takeOne(Patrol patrol, CheckInRequest item, Known known) {
        Optional<Spot> spot = places.spot(item.pointId());
        CheckIn earlier = known.byKey.get(item.clientKey());
        if (earlier != null) {
            boolean same = earlier.says(item);
            String name = places.spots(List.of(earlier.pointId())).get(earlier.pointId()).name();
            return new CheckInView.Result(
                    item.clientKey(),
                    same ? "repeated" : "conflict",
                    same ? null : "other-content",
                    CheckInView.of(earlier, name));
        }
        if (spot.isEmpty()) {
            return new CheckInView.Result(item.clientKey(), "conflict", "point-unknown", null);
        }
        CheckIn visit = visit(patrol, item, spot.get(), known);
        patrols.keep(visit);
        known.add(visit);
        events.checkedIn(patrol, visit, spot.get().kind());
        return new CheckInView.Result(
                item.clientKey(),
                visit.conflict() == null ? "taken" : "conflict",
                visit.conflict(),
                CheckInView.of(visit, spot.get().name()));
    }

    private CheckIn visit(Patrol patrol, CheckInRequest item, Spot spot, Known known) {
        Instant now = clock.instant();
        CheckIn visit = new CheckIn(patrol.id(), item, spot.areaId(), now);
        Integer metres =
                item.point() == null ? null : (int) Math.round(item.point().metresTo(spot.point()));
        visit.measured(metres, patrol.measure().nearMetres());
        visit.onRoute(patrol.plan().pointIds().contains(spot.id()));
        if (known.counted.contains(spot.id())) {
            visit.conflictsBy("same-point-again");
        } else if (item.at().isAfter(now.plus(StatedTime.SKEW))) {
            visit.conflictsBy("time-in-future");
        } else if (isOutside(patrol, item.at())) {
            visit.conflictsBy("outside-patrol");
        } else {
            visit.count();
        }
        if (visit.isCounted() && spot.retired()) {
            visit.conflictsBy("point-given-up");
        }
        return visit;
    }

    /** Telephones' clocks differ a little. */
    private static boolean isOutside(Patrol patrol, Instant at) {
        return at.isBefore(patrol.startedAt().minus(StatedTime.SKEW))
                || (patrol.endedAt() != null && at.isAfter(patrol.endedAt().plus(StatedTime.SKEW)));
    }

    /** What the patrol has already, growing with the bulk. */
    private static final class Known {
        private final Map<String, CheckIn> byKey = new HashMap<>();
        private final Set<UUID> counted = new HashSet<>();

        Known(List<CheckIn> visits) {
            visits.forEach(this::add);
        }

        void add(CheckIn visit) {
            byKey.put(visit.clientKey(), visit);
            if (visit.isCounted()) {
                counted.add(visit.pointId());
            }
        }
    }
}
