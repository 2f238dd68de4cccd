package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.dispatch.gazetteer.Gazetteer;
import org.nuandong.dispatch.supply.StockHolder;
import org.nuandong.dispatch.supply.StockHolders;

/** Points come, change, close for a time, open again and go; the gazetteer and the books follow. */
@ApplicationScoped
class PointSteps {

    static final String REOPENS = "point-reopens";

    private final PointRepository points;
    private final PointChecks checks;
    private final PointEvents events;
    private final Gazetteer gazetteer;
    private final StockHolders stock;
    private final UnitTree units;
    private final Deadlines deadlines;
    private final Clock clock;

    PointSteps(
            PointRepository points,
            PointChecks checks,
            PointEvents events,
            Gazetteer gazetteer,
            StockHolders stock,
            UnitTree units,
            Deadlines deadlines,
            Clock clock) {
        this.points = points;
        this.checks = checks;
        this.events = events;
        this.gazetteer = gazetteer;
        this.stock = stock;
        this.units = units;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    RescuePoint enter(PointRequest request) {
        Instant now = clock.instant();
        UUID unit =
                request.unitId() != null
                        ? request.unitId()
                        : units.stationFor(request.region()).map(Unit::unitId).orElse(null);
        RescuePoint point = new RescuePoint(request, request.region(), unit, now);
        checks.start(point, now);
        points.persistAndFlush(point);
        checks.watch(point);
        gazetteer.put(point.place());
        if (!point.isSign()) {
            stock.open(
                    new StockHolder(RescuePoint.TYPE, point.id()),
                    point.name(),
                    point.region(),
                    point.unitId());
        }
        events.opened(point, true, now);
        return point;
    }

    /** Kind, region and unit stay: elsewhere it would be another point. */
    RescuePoint change(RescuePoint point, PointRequest request) {
        point.require(PointState.OPEN, PointState.CLOSED);
        point.describe(request);
        points.flush();
        gazetteer.put(point.place());
        events.changed(point, clock.instant());
        return point;
    }

    RescuePoint close(UUID id, String reason, Instant until) {
        RescuePoint point = points.locked(id);
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw PointProblem.CLOSED_UNTIL_PAST.at("until");
        }
        point.close(reason, until, now);
        if (until != null) {
            deadlines.set(RescuePoint.TYPE, id, REOPENS, until, point.region(), point.unitId());
        }
        points.flush();
        events.closed(point, now);
        return point;
    }

    RescuePoint open(UUID id) {
        RescuePoint point = points.locked(id);
        opened(point, clock.instant());
        deadlines.cancel(id, "opened", REOPENS);
        return point;
    }

    void opened(RescuePoint point, Instant at) {
        point.open(at);
        points.flush();
        events.opened(point, false, at);
    }

    RescuePoint retire(RescuePoint point) {
        Instant now = clock.instant();
        point.retire(now);
        points.flush();
        gazetteer.remove(point.id());
        deadlines.cancel(point.id(), "retired");
        events.closed(point, now);
        return point;
    }
}
