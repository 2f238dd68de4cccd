package org.nuandong.beneficiary.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.ExchangeIndex;

/** Who is who, compared by indexes. */
@ApplicationScoped
class IndexRows {

    private static final String GIVEN =
            "unnest(cast(:keys as text[]), cast(:values as text[])) as g(key_id, value)";

    private final EntityManager database;

    IndexRows(EntityManager database) {
        this.database = database;
    }

    /** Whoever enters or looks for the same person waits, so that nobody is entered twice. */
    void claim(List<ExchangeIndex> indexes) {
        database.createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended(v, 0))) from"
                                + " (select v from unnest(cast(:values as text[])) v order by v) s")
                .setParameter("values", values(indexes))
                .getSingleResult();
    }

    /** All who bear one of these indexes, the one who was entered first in front. */
    @SuppressWarnings("unchecked")
    List<UUID> personsOf(List<ExchangeIndex> indexes) {
        List<UUID> found =
                database.createNativeQuery(
                                "select distinct i.person_id from person_exchange_index i join "
                                        + GIVEN
                                        + " using (key_id, value)",
                                UUID.class)
                        .setParameter("keys", keys(indexes))
                        .setParameter("values", values(indexes))
                        .getResultList();
        return found.stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    @SuppressWarnings("unchecked")
    List<ExchangeIndex> of(UUID personId) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select key_id, value from person_exchange_index"
                                        + " where person_id = :person order by key_id",
                                Object[].class)
                        .setParameter("person", personId)
                        .getResultList();
        return rows.stream()
                .map(row -> new ExchangeIndex((String) row[0], (String) row[1]))
                .toList();
    }

    /** Replaces what was kept. */
    void keep(UUID personId, List<ExchangeIndex> indexes) {
        forget(personId);
        database.createNativeQuery(
                        "insert into person_exchange_index (person_id, key_id, value)"
                                + " select cast(:person as uuid), g.key_id, g.value from "
                                + GIVEN)
                .setParameter("person", personId)
                .setParameter("keys", keys(indexes))
                .setParameter("values", values(indexes))
                .executeUpdate();
    }

    void forget(UUID personId) {
        database.createNativeQuery("delete from person_exchange_index where person_id = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** Those of them that have no index under this key. */
    @SuppressWarnings("unchecked")
    List<UUID> without(String keyId, Collection<UUID> persons) {
        return database.createNativeQuery(
                        "select id from unnest(cast(:persons as uuid[])) id where not exists"
                                + " (select from person_exchange_index i where i.person_id = id"
                                + " and i.key_id = :key) order by id",
                        UUID.class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .setParameter("key", keyId)
                .getResultList();
    }

    private static String[] keys(List<ExchangeIndex> indexes) {
        return indexes.stream().map(ExchangeIndex::keyId).toArray(String[]::new);
    }

    private static String[] values(List<ExchangeIndex> indexes) {
        return indexes.stream().map(ExchangeIndex::value).toArray(String[]::new);
    }
}
