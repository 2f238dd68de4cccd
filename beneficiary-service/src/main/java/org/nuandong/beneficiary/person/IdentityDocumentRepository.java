package org.nuandong.beneficiary.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Papers of people, by person and by index. */
@ApplicationScoped
class IdentityDocumentRepository implements PanacheRepositoryBase<IdentityDocument, UUID> {

    Map<UUID, List<IdentityDocument>> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return list("personId in ?1 order by kind", personIds).stream()
                .collect(groupingBy(IdentityDocument::personId));
    }

    Optional<IdentityDocument> byIndex(String kind, List<byte[]> indexes) {
        return find("kind = ?1 and numberIndex in ?2", kind, indexes).firstResultOptional();
    }

    /** The numbers of a person who never was go into the history and are free. */
    void giveUp(UUID personId, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        """
                        with gone as (delete from identity_document where person_id = :person
                                      returning *)
                        insert into identity_document_history (id, person_id, kind, number_sealed,
                            number_index, entered_at, until)
                        select id, person_id, kind, number_sealed, number_index, entered_at, :at
                        from gone
                        """)
                .setParameter("person", personId)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** As {@link #giveUp}, of all kinds but these. */
    void giveUpOthers(UUID personId, Collection<String> kept, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        """
                        with gone as (delete from identity_document where person_id = :person
                                          and kind <> all(cast(:kept as text[]))
                                      returning *)
                        insert into identity_document_history (id, person_id, kind, number_sealed,
                            number_index, entered_at, until)
                        select id, person_id, kind, number_sealed, number_index, entered_at, :at
                        from gone
                        """)
                .setParameter("person", personId)
                .setParameter("kept", kept.toArray(String[]::new))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Whose papers have one of these indexes: each a look into the index by kind and number. */
    @SuppressWarnings("unchecked")
    Map<KnownIndex, UUID> ownersOf(Collection<KnownIndex> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select g.kind, g.hex, d.person_id
                                from unnest(cast(:kinds as text[]), cast(:hexes as text[]))
                                        as g (kind, hex)
                                    join identity_document d on d.kind = g.kind
                                        and d.number_index = decode(g.hex, 'hex')
                                """,
                                Object[].class)
                        .setParameter(
                                "kinds",
                                indexes.stream().map(KnownIndex::kind).toArray(String[]::new))
                        .setParameter(
                                "hexes",
                                indexes.stream().map(KnownIndex::hex).toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        toMap(
                                row -> new KnownIndex((String) row[0], (String) row[1]),
                                row -> (UUID) row[2]));
    }

    /**
     * Whoever enters one of these numbers waits for the others who do, so that a duplicate is found
     * instead of tried. Taken in one order: two families that share two numbers cannot block each
     * other.
     */
    void claim(Collection<byte[]> indexes) {
        Long[] keys =
                indexes.stream()
                        .map(index -> ByteBuffer.wrap(index).getLong())
                        .toArray(Long[]::new);
        getEntityManager()
                .createNativeQuery(
                        "select count(pg_advisory_xact_lock(k)) from"
                                + " (select k from unnest(cast(:keys as bigint[])) k order by k) s")
                .setParameter("keys", keys)
                .getSingleResult();
    }
}
