package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Lists of points: by name, or the nearest first. */
@ApplicationScoped
class PointSearch {

    /** Enough to find the nearest open one at night; a list that goes on has no place to start. */
    static final int MOST_NEAR = 500;

    private final EntityManager database;
    private final Caller caller;

    PointSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Null narrows nothing; {@code retired} ones are shown only when asked for. */
    record Filter(String kind, String state, RegionCode region, UUID unitId, boolean overdue) {}

    List<RescuePoint> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<RescuePoint> query = narrowed(filter);
        if (after != null) {
            query.and("(t.name, t.id) > (:last, :lastId)", "last", after.get(0))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.name, t.id", limit);
    }

    /** By the square of the distance on a plane: right for an order within a city. */
    List<RescuePoint> nearest(Filter filter, GeoPoint from) {
        double shrink = Math.cos(Math.toRadians(from.latitude()));
        return narrowed(filter)
                .and("t.longitude is not null", "lon", from.longitude())
                .bind("lat", from.latitude())
                .bind("shrink", shrink)
                .rows(
                        "power((t.longitude - :lon) * :shrink, 2)"
                                + " + power(t.latitude - :lat, 2), t.id",
                        MOST_NEAR);
    }

    private ScopedQuery<RescuePoint> narrowed(Filter filter) {
        ScopedQuery<RescuePoint> query =
                new ScopedQuery<>(database, RescuePoint.class, "rescue_point", caller)
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.unit_id = :unit", "unit", filter.unitId());
        if (filter.state() == null) {
            query.and("t.state <> 'RETIRED'");
        } else {
            query.and("t.state = :state", "state", filter.state());
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.overdue()) {
            query.and("t.check_missed_at is not null");
        }
        return query;
    }

    static List<String> position(RescuePoint point) {
        return List.of(point.name(), point.id().toString());
    }

    /** "115.04,30.20": longitude, latitude. Null stays null. */
    static GeoPoint near(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",");
        try {
            if (parts.length == 2) {
                GeoPoint point =
                        new GeoPoint(
                                Double.parseDouble(parts[0].strip()),
                                Double.parseDouble(parts[1].strip()));
                GeoPoint.requireInChina(point, "near");
                return point;
            }
        } catch (NumberFormatException unreadable) {
            throw PointProblem.NEAR_UNREADABLE.at("near");
        }
        throw PointProblem.NEAR_UNREADABLE.at("near");
    }

    /** The name of a state in the database; 400 for an unknown one. */
    static String state(String code) {
        if (code == null) {
            return null;
        }
        for (PointState state : PointState.values()) {
            if (state.code().equals(code)) {
                return state.name();
            }
        }
        throw CommonProblem.UNKNOWN_CODE.at("state", "state");
    }
}
