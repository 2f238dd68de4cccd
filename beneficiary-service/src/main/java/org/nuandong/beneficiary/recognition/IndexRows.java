package org.nuandong.beneficiary.recognition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** Whoever bears them, by index. */
    @SuppressWarnings("unchecked")
    Map<ExchangeIndex, List<UUID>> bearers(List<ExchangeIndex> indexes) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select i.key_id, i.value, i.person_id"
                                        + " from person_exchange_index i join "
                                        + GIVEN
                                        + " using (key_id, value)",
                                Object[].class)
                        .setParameter("keys", keys(indexes))
                        .setParameter("values", values(indexes))
                        .getResultList();
        return rows.stream()
                .collect(
                        groupingBy(
                                row -> new ExchangeIndex((String) row[0], (String) row[1]),
                                mapping(row -> (UUID) row[2], toList())));
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
    void keep(Map<UUID, List<ExchangeIndex>> indexes) {
        forget(indexes.keySet());
        add(indexes);
    }

    void add(Map<UUID, List<ExchangeIndex>> indexes) {
        List<UUID> people = new ArrayList<>();
        List<ExchangeIndex> all = new ArrayList<>();
        indexes.forEach(
                (person, own) ->
                        own.forEach(
                                index -> {
                                    people.add(person);
                                    all.add(index);
                                }));
        database.createNativeQuery(
                        "insert into person_exchange_index (person_id, key_id, value)"
                                + " select * from unnest(cast(:people as uuid[]),"
                                + " cast(:keys as text[]), cast(:values as text[]))")
                .setParameter("people", people.toArray(UUID[]::new))
                .setParameter("keys", keys(all))
                .setParameter("values", values(all))
                .executeUpdate();
    }

    void forget(Collection<UUID> people) {
        database.createNativeQuery(
                        "delete from person_exchange_index"
                                + " where person_id = any(cast(:people as uuid[]))")
                .setParameter("people", people.toArray(UUID[]::new))
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
