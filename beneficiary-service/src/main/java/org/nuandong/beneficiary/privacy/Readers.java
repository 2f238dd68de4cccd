package org.nuandong.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/** 查阅人: as what (roles, units) somebody reads; a row for each time that this changes. */
@ApplicationScoped
class Readers {

    private static final int MOST_KNOWN = 10_000;
    private static final String END =
            "update file_reader set until = :at where actor = :actor and until is null"
                    + " and (roles <> cast(:roles as text[]) or units <> cast(:units as uuid[]))";
    private static final String BEGIN =
            "insert into file_reader (actor, roles, units, since) values"
                    + " (:actor, cast(:roles as text[]), cast(:units as uuid[]), :at)"
                    + " on conflict (actor) where until is null do nothing";
    private static final String READINGS =
            """
            with about as (
                select cast(:person as uuid) as id, 'person' as kind,
                       cast(null as timestamptz) as since, cast(null as timestamptz) as until
                union all
                select household_id, 'household', joined_at, left_at from household_member
                where person_id = :person
                union all
                select id, 'guardian', null, null from guardian
                where ward_id = :person or person_id = :person
                union all
                select id, 'confirmation', null, null from confirmation where holder_id = :person
                union all
                select c.id, 'confirmation', m.joined_at, m.left_at
                from confirmation c join household_member m on m.household_id = c.holder_id
                where m.person_id = :person
            )
            select e.id, e.at, e.purpose, array_to_string(e.fields, ','),
                   array_to_string(r.roles, ','), array_to_string(r.units, ','), e.object_type
            from audit_entry e left join file_reader r on r.actor = e.actor
                and r.since <= e.at and (r.until is null or r.until > e.at)
            where e.kind = 'read' and e.id < :before
                and e.object_id in (select id from about)
                and exists (
                    select from about a where a.id = e.object_id and a.kind = e.object_type
                        and (a.since is null or a.since <= e.at)
                        and (a.until is null or a.until > e.at))
            order by e.id desc limit :most
            """;

    /** Who reads as what; so that a reading costs a statement only when that changes. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Caller caller;
    private final OfficeClock clock;

    Readers(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.caller = caller;
        this.clock = clock;
    }

    void note(@Observes FileRead read) {
        String actor = caller.subject();
        String[] roles = caller.roles().stream().sorted().toArray(String[]::new);
        String[] units =
                caller.units().stream().map(UUID::toString).sorted().toArray(String[]::new);
        String as = String.join(",", roles) + " " + String.join(",", units);
        if (as.equals(known.get(actor))) {
            return;
        }
        for (String statement : List.of(END, BEGIN)) {
            database.createNativeQuery(statement)
                    .setParameter("actor", actor)
                    .setParameter("roles", roles)
                    .setParameter("units", units)
                    .setParameter("at", clock.now())
                    .executeUpdate();
        }
        transaction.registerInterposedSynchronization(new Kept(() -> keep(actor, as)));
    }

    private void keep(String actor, String as) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(actor, as);
    }

    /** Newest first; who it was by role and unit, never by name. */
    @SuppressWarnings("unchecked")
    List<Reading> of(UUID personId, long before, int most) {
        List<Object[]> rows =
                database.createNativeQuery(READINGS, Object[].class)
                        .setParameter("person", personId)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream().map(Reading::of).toList();
    }

    private record Kept(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The rows are written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }

    /** One look into the file. */
    record Reading(
            long id,
            Instant at,
            String purpose,
            List<String> fields,
            List<String> roles,
            List<UUID> units,
            String about) {

        static Reading of(Object[] row) {
            return new Reading(
                    ((Number) row[0]).longValue(),
                    (Instant) row[1],
                    (String) row[2],
                    list(row[3]),
                    list(row[4]),
                    list(row[5]).stream().map(UUID::fromString).toList(),
                    (String) row[6]);
        }

        private static List<String> list(Object joined) {
            return joined == null || "".equals(joined)
                    ? List.of()
                    : Arrays.asList(((String) joined).split(","));
        }
    }
}
