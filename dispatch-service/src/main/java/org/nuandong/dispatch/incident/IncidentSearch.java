package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** The duty room's lists of incidents. */
@ApplicationScoped
class IncidentSearch {

    /**
     * Every team that was sent to it, also in support, unless it was called back. As an array it is
     * read first: else all incidents are walked until enough of the team's are met.
     */
    private static final String OF_TEAM =
            "t.id = any (array(select d.incident_id from incident_dispatch d"
                    + " where d.team_id = :team and d.recalled_at is null))";

    /** The very expression of the index on words. */
    private static final String WORDS =
            "(t.incident_no || ' ' || coalesce(t.address, '') || ' ' || coalesce(t.description, ''))";

    private final EntityManager database;
    private final Caller caller;

    IncidentSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    record Filter(
            IncidentState state,
            Boolean open,
            RegionCode region,
            UUID teamId,
            Instant from,
            Instant until,
            String priority,
            String words) {}

    /** Orders of a list, each with the id behind it. */
    enum Sort {
        NEWEST("-receivedAt", "received_at", true),
        OLDEST("receivedAt", "received_at", false),
        DEADLINE("deadlineAt", "deadline_at", false);

        private final String key;
        private final String column;
        private final boolean descending;

        Sort(String key, String column, boolean descending) {
            this.key = key;
            this.column = column;
            this.descending = descending;
        }

        /** 400 for a key that is not ours: an order that is ignored is a wrong list. */
        static Sort of(String key) {
            if (key == null) {
                return NEWEST;
            }
            for (Sort sort : values()) {
                if (sort.key.equals(key)) {
                    return sort;
                }
            }
            throw CommonProblem.INVALID_REQUEST.at("sort");
        }

        List<String> position(Incident incident) {
            Instant value =
                    this == DEADLINE
                            ? incident.clock().deadlineAt()
                            : incident.clock().receivedAt();
            return List.of(value.toString(), incident.id().toString());
        }

        private String after() {
            return "(t." + column + ", t.id) " + (descending ? "<" : ">") + " (:last, :lastId)";
        }

        private String bound() {
            return "t." + column + (descending ? " <= " : " >= ") + ":last";
        }

        private String order() {
            String direction = descending ? " desc" : "";
            return "t." + column + direction + ", t.id" + direction;
        }
    }

    private static String like(String words) {
        return words == null
                ? null
                : "%"
                        + words.strip()
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }

    List<Incident> page(Filter filter, Sort sort, List<String> after, int limit) {
        ScopedQuery<Incident> query =
                new ScopedQuery<>(database, Incident.class, "incident", caller, "offered")
                        .and(OF_TEAM, "team", filter.teamId())
                        .and("t.priority = :priority", "priority", filter.priority())
                        .and(WORDS + " ilike :words", "words", like(filter.words()))
                        .and("t.received_at >= :from", "from", filter.from())
                        .and("t.received_at < :until", "until", filter.until());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.open() != null) {
            query.and(
                    filter.open()
                            ? "t.state not in ('CLOSED', 'CANCELLED')"
                            : "t.state in ('CLOSED', 'CANCELLED')");
        }
        if (after != null) {
            query.and(sort.bound(), "last", Instant.parse(after.get(0)))
                    .and(sort.after(), "lastId", UUID.fromString(after.get(1)));
        }
        return query.rows(sort.order(), limit);
    }
}
