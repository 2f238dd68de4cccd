package org.nuandong.beneficiary.heating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 启动、解除取暖应急 (R085): opens the emergency points of a place, and closes them again. */
@ApplicationScoped
class HeatingAlerts implements PanacheRepositoryBase<HeatingAlert, UUID> {

    private static final String BY_HAND = "order";

    private final HeatingPoints points;
    private final HeatingPlan plan;
    private final HeatingEvents events;
    private final Regions regions;
    private final Caller caller;
    private final OfficeClock clock;

    HeatingAlerts(
            HeatingPoints points,
            HeatingPlan plan,
            HeatingEvents events,
            Regions regions,
            Caller caller,
            OfficeClock clock) {
        this.points = points;
        this.plan = plan;
        this.events = events;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    HeatingAlert order(HeatingRequests.Alert said) {
        RegionCode region = regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        alone(region);
        if (running(region).isPresent()) {
            throw HeatingProblem.ALERT_ALREADY.at("regionCode");
        }
        return begin(region, null, BY_HAND);
    }

    /** Once for a place, whoever began it. */
    HeatingAlert begin(RegionCode region, UUID station, String cause) {
        alone(region);
        HeatingAlert known = running(region).orElse(null);
        if (known != null) {
            return known;
        }
        HeatingAlert alert =
                new HeatingAlert(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        region,
                        station,
                        cause,
                        clock.now());
        alert.began(points.open(region, true), plan.atRisk(region));
        persistAndFlush(alert);
        events.alert("started", alert, clock.now());
        return alert;
    }

    void end(HeatingAlert alert) {
        alert.end(clock.now());
        flush();
        if (!stillCold(alert.region())) {
            points.open(alert.region(), false);
        }
        events.alert("ended", alert, clock.now());
    }

    /** Two who begin it at once wait for each other. */
    private void alone(RegionCode region) {
        getEntityManager()
                .createNativeQuery("select count(pg_advisory_xact_lock(hashtext(:name)))")
                .setParameter("name", "heating alert " + region.code())
                .getSingleResult();
    }

    Optional<HeatingAlert> running(RegionCode region) {
        return find("regionCode = ?1 and endedAt is null", region)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A wider place's alert keeps the points of a narrower one open. */
    private boolean stillCold(RegionCode region) {
        return list("endedAt is null").stream().anyMatch(one -> one.region().covers(region));
    }

    HeatingAlert visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    HeatingAlert visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<HeatingAlert> page(String region, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), HeatingAlert.class, "heating_alert", caller)
                .below(region)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
