package org.nuandong.dispatch.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.personal.ExchangeIndex;

/** Who is whose case and who is flagged, compared by indexes. */
@ApplicationScoped
class RecognitionRows {

    private static final String GIVEN =
            "unnest(cast(:keys as text[]), cast(:values as text[])) as g(key_id, value)";

    private final EntityManager database;

    RecognitionRows(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<String> flagsOf(List<ExchangeIndex> indexes) {
        return database.createNativeQuery(
                        "select distinct unnest(p.flags) flag from "
                                + GIVEN
                                + " join flagged_index i using (key_id, value)"
                                + " join flagged_person p on p.key = i.person_key order by flag",
                        String.class)
                .setParameter("keys", keys(indexes))
                .setParameter("values", values(indexes))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<String> flagsOfCase(UUID caseId) {
        return database.createNativeQuery(
                        "select distinct unnest(p.flags) flag from case_exchange_index c"
                                + " join flagged_index i using (key_id, value)"
                                + " join flagged_person p on p.key = i.person_key"
                                + " where c.case_id = :case order by flag",
                        String.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /**
     * A flag and a case of one person that come at the same moment wait for each other: neither
     * would see the other's rows before they are committed.
     */
    private void claim(List<ExchangeIndex> indexes) {
        database.createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended(v, 0))) from"
                                + " (select v from unnest(cast(:values as text[])) v order by v) s")
                .setParameter("values", values(indexes))
                .getSingleResult();
    }

    /** Replaces what was kept; answers whether anything is new or gone. */
    boolean keep(UUID caseId, List<ExchangeIndex> indexes) {
        claim(indexes);
        int gone =
                database.createNativeQuery(
                                "delete from case_exchange_index c where c.case_id = :case"
                                        + " and not exists (select from "
                                        + GIVEN
                                        + " where g.key_id = c.key_id and g.value = c.value)")
                        .setParameter("case", caseId)
                        .setParameter("keys", keys(indexes))
                        .setParameter("values", values(indexes))
                        .executeUpdate();
        int fresh =
                database.createNativeQuery(
                                "insert into case_exchange_index (case_id, key_id, value)"
                                        + " select cast(:case as uuid), g.key_id, g.value from "
                                        + GIVEN
                                        + " on conflict do nothing")
                        .setParameter("case", caseId)
                        .setParameter("keys", keys(indexes))
                        .setParameter("values", values(indexes))
                        .executeUpdate();
        return gone + fresh > 0;
    }

    /** Those of them that have no index under this key. */
    @SuppressWarnings("unchecked")
    List<UUID> without(String keyId, Collection<UUID> cases) {
        return database.createNativeQuery(
                        "select id from unnest(cast(:cases as uuid[])) id where not exists"
                                + " (select from case_exchange_index c where c.case_id = id"
                                + " and c.key_id = :key) order by id",
                        UUID.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("key", keyId)
                .getResultList();
    }

    /** Takes the state unless a later one stands; answers the cases that it may concern. */
    List<UUID> take(ReceivedEvent event, List<String> flags, List<ExchangeIndex> indexes) {
        claim(indexes);
        int taken =
                database.createNativeQuery(
                                "insert into flagged_person as p (key, flags, epoch, sequence)"
                                        + " values (:key, cast(:flags as text[]), :epoch, :sequence)"
                                        + " on conflict (key) do update set flags = excluded.flags,"
                                        + " epoch = excluded.epoch, sequence = excluded.sequence"
                                        + " where (p.epoch, p.sequence)"
                                        + " < (excluded.epoch, excluded.sequence)")
                        .setParameter("key", event.subject())
                        .setParameter("flags", flags.toArray(String[]::new))
                        .setParameter("epoch", event.epoch())
                        .setParameter("sequence", event.sequence())
                        .executeUpdate();
        if (taken == 0) {
            return List.of();
        }
        List<UUID> before = casesOf(event.subject());
        replaceIndexes(event.subject(), indexes);
        return Stream.concat(before.stream(), casesOf(event.subject()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void replaceIndexes(UUID personKey, List<ExchangeIndex> indexes) {
        database.createNativeQuery("delete from flagged_index where person_key = :key")
                .setParameter("key", personKey)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into flagged_index (person_key, key_id, value)"
                                + " select cast(:key as uuid), g.key_id, g.value from "
                                + GIVEN)
                .setParameter("key", personKey)
                .setParameter("keys", keys(indexes))
                .setParameter("values", values(indexes))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> casesOf(UUID personKey) {
        return database.createNativeQuery(
                        "select distinct c.case_id from flagged_index i"
                                + " join case_exchange_index c using (key_id, value)"
                                + " where i.person_key = :key",
                        UUID.class)
                .setParameter("key", personKey)
                .getResultList();
    }

    private static String[] keys(List<ExchangeIndex> indexes) {
        return indexes.stream().map(ExchangeIndex::keyId).toArray(String[]::new);
    }

    private static String[] values(List<ExchangeIndex> indexes) {
        return indexes.stream().map(ExchangeIndex::value).toArray(String[]::new);
    }
}
