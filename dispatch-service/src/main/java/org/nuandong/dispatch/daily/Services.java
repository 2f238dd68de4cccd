package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.scene.Goods;
import org.nuandong.dispatch.supply.Stock;
import org.nuandong.dispatch.supply.StockCause;
import org.nuandong.dispatch.supply.StockHolder;
import org.nuandong.dispatch.supply.StockHome;
import org.nuandong.dispatch.supply.StockLine;

/**
 * Does what is asked for a guest: goods leave the station's stock, the event counts it (B7 22, 25).
 */
@ApplicationScoped
class Services {

    private static final String CAUSE = "care-service";

    private final Moments moments;
    private final Stays stays;
    private final DailyRepository days;
    private final DayEvents events;
    private final Stock stock;
    private final Caller caller;
    private final Clock clock;

    Services(
            Moments moments,
            Stays stays,
            DailyRepository days,
            DayEvents events,
            Stock stock,
            Caller caller,
            Clock clock) {
        this.moments = moments;
        this.stays = stays;
        this.days = days;
        this.events = events;
        this.stock = stock;
        this.caller = caller;
        this.clock = clock;
    }

    GivenService give(UUID caseId, DayRequests.NewService body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        Stay stay = moment.stay();
        Map<String, Integer> pieces = merged(body.goodsOrNone());
        UUID told =
                events.given(
                        ServiceOf.of(stay),
                        moment.at(),
                        new DayEvents.Given(
                                stay.subjectId(),
                                body.kind(),
                                body.item(),
                                pieces.entrySet().stream()
                                        .map(p -> new DayEvents.Piece(p.getKey(), p.getValue()))
                                        .toList(),
                                body.costYuan() == null
                                        ? List.of()
                                        : List.of(
                                                new DayEvents.Cost(body.payer(), body.costYuan())),
                                DayEvents.mark(moment.backEntered())));
        GivenService service = days.add(new GivenService(moment, body.what(), told));
        days.flush();
        Map<String, Integer> missing = fromStock(moment, service.id(), body, pieces);
        pieces.forEach(
                (item, quantity) ->
                        days.add(
                                new GivenGoods(
                                        service.id(),
                                        item,
                                        quantity,
                                        missing.getOrDefault(item, 0))));
        days.flush();
        return service;
    }

    /** A test moves no stock; the station's own shelves are meant when none is named. */
    private Map<String, Integer> fromStock(
            Moment moment,
            UUID serviceId,
            DayRequests.NewService body,
            Map<String, Integer> pieces) {
        if (moment.stay().test() || pieces.isEmpty()) {
            return Map.of();
        }
        StockHolder holder =
                body.from() == null
                        ? new StockHolder("station", moment.stay().unitId())
                        : new StockHolder(body.from().kind(), body.from().id());
        stock.requireNotForeign(holder, "from.id");
        List<StockLine> lines = new ArrayList<>();
        pieces.forEach((item, quantity) -> lines.add(new StockLine(item, quantity)));
        return stock
                .giveInHouse(
                        holder,
                        lines,
                        new StockCause(CAUSE, serviceId, moment.stay().incidentId()),
                        moment.at(),
                        new StockHome(moment.stay().region(), moment.stay().unitId()),
                        moment.backEntered())
                .stream()
                .collect(Collectors.toMap(StockLine::item, StockLine::quantity));
    }

    /** A wrong entry counts nowhere any more, and stays to be seen. */
    GivenService withdraw(UUID caseId, UUID serviceId, String reason) {
        Stay stay = stays.visible(caseId);
        GivenService service = days.service(caseId, serviceId);
        if (days.isWithdrawn(serviceId)) {
            throw DailyProblem.SERVICE_WITHDRAWN.because();
        }
        Instant now = clock.instant();
        days.add(new ServiceWithdrawal(serviceId, reason, now, caller.subject()));
        days.flush();
        events.withdrawn(
                ServiceOf.of(stay),
                service.at(),
                new DayEvents.Withdrawn(
                        service.eventId(),
                        stay.subjectId(),
                        service.kind(),
                        service.item(),
                        reason,
                        null));
        return service;
    }

    private static Map<String, Integer> merged(List<Goods> goods) {
        Map<String, Integer> pieces = new TreeMap<>();
        goods.forEach(line -> pieces.merge(line.item(), line.quantity(), Integer::sum));
        return pieces;
    }
}
