package org.nuandong.dispatch.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;

/** 热线工单: the door for the orders that 12345 hands over, and for what it says of them later. */
@ApplicationScoped
public class WorkOrders {

    static final String WARNING = "workorder-reply-warning";
    static final String REPLY = "workorder-reply";
    private static final String CONTENT = "work-order-content";

    private final WorkOrderRepository orders;
    private final WorkOrderEvents events;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final PersonalData personal;
    private final UnitTree units;
    private final Clock clock;

    WorkOrders(
            WorkOrderRepository orders,
            WorkOrderEvents events,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Presets presets,
            PersonalData personal,
            UnitTree units,
            Clock clock) {
        this.orders = orders;
        this.events = events;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.personal = personal;
        this.units = units;
        this.clock = clock;
    }

    /** Once a tip it stays one, whatever its later content says of its kind. */
    @Transactional
    public boolean isTip(RegionCode office, String orderNo, boolean test) {
        return orders.of(office.code(), orderNo, test)
                .map(order -> order.tipId() != null)
                .orElse(false);
    }

    /** The same number again is the same order, and other content is kept beside the first. */
    @Transactional
    public StandingOrder stand(NewWorkOrder pushed) {
        orders.oneByOne(pushed.office().code(), pushed.orderNo());
        Optional<WorkOrder> known =
                orders.of(pushed.office().code(), pushed.orderNo(), pushed.test());
        Instant now = clock.instant();
        WorkOrder order = known.orElseGet(() -> open(pushed, now));
        boolean linked = order.becomes(pushed.tipId(), pushed.incidentId());
        boolean added = keep(order, pushed, now);
        if (known.isPresent() && (linked || added)) {
            events.supplemented(order, now);
        }
        return StandingOrder.of(order, known.isEmpty());
    }

    private WorkOrder open(NewWorkOrder pushed, Instant now) {
        RegionCode region = pushed.region();
        ReplyDue due =
                ReplyDue.of(
                        pushed.replyBy(),
                        now,
                        presets.duration(
                                "dispatch.work-order.reply." + pushed.kind(), region, now));
        UUID unit = units.stationFor(region).map(Unit::unitId).orElse(null);
        WorkOrder order = new WorkOrder(EventId.at(now), pushed, unit, due, now);
        orders.persist(order);
        orders.flush();
        Instant warnAt =
                due.warnAt(presets.duration("dispatch.work-order.warn-before", region, now), now);
        deadlines.set(WorkOrder.TYPE, order.id(), WARNING, warnAt, region, unit);
        deadlines.set(WorkOrder.TYPE, order.id(), REPLY, due.at(), region, unit);
        events.opened(order);
        return order;
    }

    private boolean keep(WorkOrder order, NewWorkOrder pushed, Instant now) {
        if (orders.knows(order.id(), personal.blindIndexes(CONTENT, pushed.canonical()))) {
            return false;
        }
        UUID id = EventId.at(now);
        orders.add(
                new WorkOrderPush(
                        id,
                        order.id(),
                        personal.blindIndex(CONTENT, pushed.canonical()),
                        personal.encrypt(pushed.raw(), "work_order:raw:" + id),
                        now));
        return true;
    }

    /** A platform's own order with what it was replied; 404 for any other. */
    @Transactional
    public WorkOrderView own(RegionCode office, String orderNo) {
        return view(mine(office, orderNo));
    }

    /** What the caller said of the reply, as 12345 heard it. */
    @Transactional
    public WorkOrderView judge(RegionCode office, String orderNo, String satisfaction) {
        return judge(orders.locked(mine(office, orderNo)), satisfaction);
    }

    WorkOrderView judge(WorkOrder order, String satisfaction) {
        dictionaries.require("satisfaction", satisfaction, "satisfaction");
        order.judge(satisfaction, clock.instant());
        events.judged(order);
        orders.flush();
        return view(order);
    }

    WorkOrderView view(WorkOrder order) {
        return WorkOrderView.of(order, orders.replies(order.id()));
    }

    private WorkOrder mine(RegionCode office, String orderNo) {
        return orders.own(office.code(), orderNo).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
