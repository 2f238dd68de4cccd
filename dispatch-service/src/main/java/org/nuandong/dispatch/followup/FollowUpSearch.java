package org.nuandong.dispatch.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Lists of follow-ups: mine, my unit's, due, missed; the next one first. */
@ApplicationScoped
class FollowUpSearch {

    private final EntityManager database;
    private final Caller caller;

    FollowUpSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Null narrows nothing; {@code teams} are those of which one must have it. */
    record Filter(
            FollowUpState state,
            Instant dueBefore,
            Boolean missed,
            List<UUID> teams,
            UUID unitId,
            UUID incidentId,
            UUID subjectId,
            RegionCode region) {}

    List<FollowUp> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<FollowUp> query =
                new ScopedQuery<>(database, FollowUp.class, "follow_up", caller)
                        .and("t.due_at <= :due", "due", filter.dueBefore())
                        .and("t.unit_id = :unit", "unit", filter.unitId())
                        .and("t.incident_id = :incident", "incident", filter.incidentId())
                        .and("t.subject_id = :subject", "subject", filter.subjectId());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.missed() != null) {
            query.and(filter.missed() ? "t.missed_at is not null" : "t.missed_at is null");
        }
        if (filter.teams() != null) {
            query.and("t.team_id = any (:teams)", "teams", filter.teams().toArray(UUID[]::new));
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (after != null) {
            query.and("(t.due_at, t.id) > (:last, :lastId)", "last", Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_at, t.id", limit);
    }

    static List<String> position(FollowUp followUp) {
        return List.of(followUp.dueAt().toString(), followUp.id().toString());
    }
}
