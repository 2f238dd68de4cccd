package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.SqlText;

/** 到达率 from the table in one statement; each incident stands in exactly one column. */
@ApplicationScoped
class ArrivalFigures {

    private static final String ONE_QUERY = SqlText.of("sql/arrival-figures.sql");

    private final EntityManager database;
    private final Caller caller;

    ArrivalFigures(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    ArrivalFiguresView of(Instant from, Instant until, RegionCode region, Instant now) {
        UUID[] units = caller.visibleUnits();
        Query query =
                database.createNativeQuery(ONE_QUERY, Tuple.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("patterns", caller.likePatterns())
                        .setParameter("everyUnit", units == null)
                        .setParameter("units", units == null ? new UUID[0] : units)
                        .setParameter("region", region == null ? "%" : region.prefix() + "%");
        Tuple row = (Tuple) query.getSingleResult();
        return ArrivalFiguresView.of(row, from, until, region);
    }
}
