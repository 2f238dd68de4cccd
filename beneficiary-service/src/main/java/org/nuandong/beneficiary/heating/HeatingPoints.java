package org.nuandong.beneficiary.heating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 应急储煤点台账: stock in, out and counted, never below nothing. */
@ApplicationScoped
class HeatingPoints implements PanacheRepositoryBase<HeatingPoint, UUID> {

    private static final String MOVE =
            "insert into heating_stock_move (id, point_id, kind, quantity, stock, household_id,"
                    + " moved_at, moved_by) values (:id, :point, :kind, :quantity, :stock,"
                    + " cast(:household as uuid), :at, :by)";

    private final HeatingBook book;
    private final HeatingEvents events;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    HeatingPoints(
            HeatingBook book,
            HeatingEvents events,
            Regions regions,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.book = book;
        this.events = events;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    HeatingPoint enter(HeatingRequests.Point said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("fuel", said.fuel(), "fuel");
        FreeText.checked(said.name(), "name");
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        HeatingPoint point = new HeatingPoint(id, region, said);
        persistAndFlush(point);
        events.point("established", point, null, clock.now());
        return point;
    }

    void move(HeatingPoint point, HeatingRequests.Move said) {
        boolean issued = "issued".equals(said.kind());
        boolean counted = "counted".equals(said.kind());
        if (!counted && said.quantity().signum() == 0 || !issued && said.householdId() != null) {
            throw HeatingProblem.QUANTITY_UNCLEAR.at(
                    said.quantity().signum() == 0 ? "quantity" : "householdId");
        }
        boolean low = point.isLow();
        if (issued) {
            point.issue(said.quantity());
            if (said.householdId() != null) {
                book.supply(said.householdId(), point.fuel(), said.quantity(), false);
            }
        } else if (counted) {
            point.count(said.quantity());
        } else {
            point.take(said.quantity());
        }
        booked(point, said.kind(), said.quantity(), said.householdId());
        if (point.isLow() && !low) {
            events.point("low", point, null, clock.now());
        }
    }

    /** From a contract. */
    void receive(UUID id, String fuel, BigDecimal quantity) {
        HeatingPoint point = visibleForChange(id);
        if (!fuel.equals(point.fuel())) {
            throw HeatingProblem.FUEL_OF_ANOTHER_KIND.at("pointId");
        }
        point.take(quantity);
        booked(point, "received", quantity, null);
    }

    /** All below a place that were not: how many. */
    int open(RegionCode region, boolean open) {
        List<HeatingPoint> points = lockedBelow(region, !open);
        for (HeatingPoint point : points) {
            point.open(open);
            flush();
            events.point(open ? "opened" : "closed", point, null, clock.now());
        }
        return points.size();
    }

    @SuppressWarnings("unchecked")
    private List<HeatingPoint> lockedBelow(RegionCode region, boolean open) {
        return getEntityManager()
                .createNativeQuery(
                        "select t.* from heating_point t where t.region_code like :below"
                                + " and t.open = :open order by t.id for update",
                        HeatingPoint.class)
                .setParameter("below", region.prefix() + "%")
                .setParameter("open", open)
                .getResultList();
    }

    HeatingPoint visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<HeatingPoint> page(String region, Boolean low, Boolean open, UUID after, int rows) {
        return new ScopedQuery<>(getEntityManager(), HeatingPoint.class, "heating_point", caller)
                .below(region)
                .and("(t.stock < t.minimum) = :low", "low", low)
                .and("t.open = :open", "open", open)
                .and("t.id > :after", "after", after)
                .rows("t.id", rows);
    }

    private void booked(HeatingPoint point, String kind, BigDecimal quantity, UUID household) {
        flush();
        getEntityManager()
                .createNativeQuery(MOVE)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("point", point.id())
                .setParameter("kind", kind)
                .setParameter("quantity", quantity)
                .setParameter("stock", point.stock())
                .setParameter("household", household == null ? null : household.toString())
                .setParameter("at", clock.now())
                .setParameter("by", caller.subject())
                .executeUpdate();
        events.point("moved", point, quantity, clock.now());
    }
}
