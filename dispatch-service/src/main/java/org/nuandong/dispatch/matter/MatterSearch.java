package org.nuandong.dispatch.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Lists of serious matters, the newest first. */
@ApplicationScoped
class MatterSearch {

    private final EntityManager database;
    private final Caller caller;

    MatterSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    record Filter(
            MatterState state,
            String kind,
            Rung awaits,
            Boolean overdue,
            UUID aboutId,
            RegionCode region) {}

    List<SeriousMatter> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<SeriousMatter> query =
                new ScopedQuery<>(database, SeriousMatter.class, "serious_matter", caller)
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.about_id = :about", "about", filter.aboutId());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.awaits() != null) {
            query.and("t.awaits = :awaits", "awaits", filter.awaits().code());
        }
        if (filter.overdue() != null) {
            query.and(filter.overdue() ? "t.overdue_at is not null" : "t.overdue_at is null");
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (after != null) {
            query.and("(t.raised_at, t.id) < (:last, :lastId)", "last", Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.raised_at desc, t.id desc", limit);
    }

    static List<String> position(SeriousMatter matter) {
        return List.of(matter.raisedAt().toString(), matter.id().toString());
    }
}
