package org.nuandong.reporting.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.Sql;

/** Makes the days, the place and the caller's reach of a question into one condition. */
@ApplicationScoped
class Asked {

    private final Caller caller;
    private final UnitTree tree;
    private final Clock clock;

    Asked(Caller caller, UnitTree tree, Clock clock) {
        this.caller = caller;
        this.tree = tree;
        this.clock = clock;
    }

    Span span(LevelQuery query) {
        return Span.of(query, clock);
    }

    /** {@code where …}; a foreign region or unit comes to nothing, as a foreign list does. */
    Sql whereReceived(LevelQuery query) {
        Span span = span(query);
        return within(query, "received_at", span.startsAt(), span.endsAt());
    }

    /** What is due at midnight belongs to the day that ends: {@code from < due_at <= until}. */
    Sql whereDue(LevelQuery query) {
        Span span = span(query);
        return within(query, "due_at", afterwards(span.startsAt()), afterwards(span.endsAt()));
    }

    private static Instant afterwards(Instant at) {
        return at.plus(1, ChronoUnit.MICROS);
    }

    /** For what is kept by the day. */
    Sql whereDay(LevelQuery query) {
        Span span = span(query);
        return within(query, "day", span.from(), span.to().plusDays(1));
    }

    private Sql within(LevelQuery query, String column, Object from, Object until) {
        Sql sql = Sql.of("where " + column + " >= ? and " + column + " < ?", from, until);
        sql.add(Reach.of(caller).sql());
        if (query.regionCode() != null) {
            sql.add("and region_code like ?", region(query).prefix() + "%");
        }
        if (query.unitId() != null) {
            sql.add(
                    "and unit_id = any(?)",
                    (Object) tree.below(query.unitId()).toArray(UUID[]::new));
        }
        return sql;
    }

    /** Whose presets hold: the region asked about, or the caller's first. */
    RegionCode region(LevelQuery query) {
        if (query.regionCode() == null) {
            return caller.regions().stream().findFirst().orElse(RegionCode.NATION);
        }
        if (!RegionCode.isValid(query.regionCode())) {
            throw CommonProblem.INVALID_REQUEST.at("regionCode");
        }
        return new RegionCode(query.regionCode());
    }
}
