package org.nuandong.beneficiary.duplicate;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Every query of pairs and of what was said of them. */
@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<DuplicatePair, UUID> {

    /** What a list may be narrowed by; each may be null. */
    record Filter(String state, String band, RegionCode region, UUID person) {}

    /** The surest first; seen from either side. */
    @SuppressWarnings("unchecked")
    List<DuplicatePair> list(Filter filter, String[] scope, List<String> after, int rows) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add(side("like any(cast(:scope as text[]))"));
        values.put("scope", scope);
        if (filter.region() != null) {
            where.add(side("like :below"));
            values.put("below", filter.region().prefix() + "%");
        }
        if (filter.state() == null) {
            where.add("d.state in ('OPEN', 'UNSURE')");
        } else {
            where.add("d.state = :state");
            values.put("state", filter.state());
        }
        if (filter.band() != null) {
            where.add("d.band = :band");
            values.put("band", filter.band());
        }
        if (filter.person() != null) {
            where.add("(d.first_id = :person or d.second_id = :person)");
            values.put("person", filter.person());
        }
        if (after != null) {
            where.add("(-d.score, d.id) > (:lastScore, :lastId)");
            values.put("lastScore", -Integer.parseInt(after.get(0)));
            values.put("lastId", UUID.fromString(after.get(1)));
        }
        var query =
                getEntityManager()
                        .createNativeQuery(
                                "select d.* from duplicate_pair d join person a on a.id = d.first_id"
                                        + " join person b on b.id = d.second_id where "
                                        + String.join(" and ", where)
                                        + " order by d.score desc, d.id",
                                DuplicatePair.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    private static String side(String condition) {
        return "(a.region_code " + condition + " or b.region_code " + condition + ")";
    }

    Optional<DuplicatePair> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Undecided ones of these people. */
    List<DuplicatePair> open(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : list(
                        "(firstId in ?1 or secondId in ?1) and state in ?2 order by score desc, id",
                        people,
                        List.of(DuplicatePair.State.OPEN, DuplicatePair.State.UNSURE));
    }

    /**
     * All that were declared the same and hang together with these people, oldest decision first.
     */
    @SuppressWarnings("unchecked")
    List<DuplicatePair> sameAround(Collection<UUID> people) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive reached (id) as (
                            select unnest(cast(:people as uuid[]))
                            union
                            select case when d.first_id = r.id then d.second_id else d.first_id end
                            from reached r join duplicate_pair d
                                on d.state = 'SAME' and (d.first_id = r.id or d.second_id = r.id)
                        )
                        select d.* from duplicate_pair d
                        where d.state = 'SAME' and d.first_id in (select id from reached)
                        order by d.decided_at, d.id
                        """,
                        DuplicatePair.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }

    /** Where the people of these pairs are, and by which name others know them. */
    DuplicatePeople people(Collection<DuplicatePair> pairs) {
        List<UUID> ids = new ArrayList<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.firstId(), pair.secondId())));
        List<?> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select id, region_code, subject_id from person"
                                        + " where id = any(cast(:ids as uuid[]))")
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        return new DuplicatePeople(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .collect(
                                toMap(
                                        row -> (UUID) row[0],
                                        row ->
                                                new DuplicatePeople.Known(
                                                        (String) row[1], (UUID) row[2]))));
    }

    void add(DuplicateDecision decision) {
        getEntityManager().persist(decision);
        getEntityManager().flush();
    }

    List<DuplicateDecision> history(UUID pairId) {
        return getEntityManager()
                .createQuery(
                        "from DuplicateDecision d where d.pairId = :pair order by d.id",
                        DuplicateDecision.class)
                .setParameter("pair", pairId)
                .getResultList();
    }
}
