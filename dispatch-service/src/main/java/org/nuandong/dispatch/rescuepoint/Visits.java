package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.supply.Stock;
import org.nuandong.dispatch.supply.StockCause;
import org.nuandong.dispatch.supply.StockHolder;
import org.nuandong.dispatch.supply.StockLine;
import org.nuandong.dispatch.tip.OpenedIncident;
import org.nuandong.dispatch.tip.PointTip;
import org.nuandong.dispatch.tip.PointTips;

/**
 * 上门求助 (R260): who comes to a point is told to the duty room, given goods and led to the station.
 */
@ApplicationScoped
class Visits {

    private final PointRepository points;
    private final PointEvents events;
    private final PointTips tips;
    private final Stock stock;
    private final Clock clock;

    Visits(PointRepository points, PointEvents events, PointTips tips, Stock stock, Clock clock) {
        this.points = points;
        this.events = events;
        this.tips = tips;
        this.stock = stock;
        this.clock = clock;
    }

    PointEscort come(UUID pointId, PointRequests.Visit visit) {
        RescuePoint point = points.locked(pointId);
        point.requireHelping();
        Instant at = StatedTime.of(visit.occurredAt(), clock.instant(), "occurredAt");
        OpenedIncident opened =
                tips.report(
                        new PointTip(
                                point.id(),
                                point.region(),
                                point.unitId(),
                                point.point(),
                                point.name() + "，" + point.address(),
                                visit.description(),
                                visit.kind(),
                                visit.facts(),
                                at));
        PointEscort escort = new PointEscort(point, opened, visit.persons(), visit.mode(), at);
        points.add(escort);
        points.flush();
        events.escortStarted(point, escort);
        return escort;
    }

    PointEscort arrive(UUID pointId, UUID escortId, Instant stated) {
        RescuePoint point = points.visible(pointId);
        PointEscort escort = points.lockedEscort(pointId, escortId);
        escort.arrive(StatedTime.after(escort.startedAt(), stated, clock.instant(), "occurredAt"));
        points.flush();
        events.escortArrived(point, escort);
        return escort;
    }

    /** Answers what was given though the books held less. */
    PointParts.GiftView give(UUID pointId, PointRequests.Gift gift) {
        RescuePoint point = points.visible(pointId);
        point.requireHelping();
        Instant now = clock.instant();
        UUID id = EventId.at(now);
        List<StockLine> shortfall =
                stock.give(
                        new StockHolder(RescuePoint.TYPE, pointId),
                        gift.goods().stream()
                                .map(goods -> new StockLine(goods.item(), goods.quantity()))
                                .toList(),
                        new StockCause(RescuePoint.TYPE, id, gift.incidentId()),
                        StatedTime.of(gift.occurredAt(), now, "occurredAt"));
        return new PointParts.GiftView(
                id,
                shortfall.stream()
                        .map(line -> new PointRequests.Goods(line.item(), line.quantity()))
                        .toList());
    }
}
