package org.nuandong.beneficiary.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.beneficiary.platform.Below;

/** Every query of people. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    /** Newest first, below {@code scope} only. */
    @SuppressWarnings("unchecked")
    List<Person> list(PersonFilter filter, String[] scope, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(
                        "select p.* from person p where p.region_code like any(cast(:scope as"
                                + " text[])) and p.state <> 'withdrawn'");
        values.put("scope", scope);
        if (filter.region() != null) {
            sql.append(" and ").append(Below.of("p", filter.region(), values));
        }
        if (filter.category() != null) {
            // A list by category starts from the category's own index.
            sql.append(
                    " and p.id in (select e.holder_id from category_enrollment e"
                            + " where e.category_code = :category and e.valid_to is null)");
            values.put("category", filter.category());
        }
        if (before != null) {
            sql.append(" and p.id < :before");
            values.put("before", before);
        }
        var query =
                getEntityManager()
                        .createNativeQuery(
                                sql.append(" order by p.id desc").toString(), Person.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    List<Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** A place and a name, as it is written and as it is found. */
    record Called(String region, String name) {

        String folded() {
            return NameKeys.of(name.isEmpty() ? null : name).folded();
        }
    }

    /** People without any paper of these places and names; found by name, for a town is large. */
    @SuppressWarnings("unchecked")
    List<Person> withoutPapers(List<Called> called) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select p.* from person p
                        where p.id in (
                            select o.id from unnest(cast(:regions as text[]),
                                    cast(:names as text[]), cast(:folded as text[]))
                                    as g (region, name, folded)
                                join person o on o.name_folded = g.folded
                                    and o.region_code = g.region and coalesce(o.name, '') = g.name)
                        and p.state = 'active'
                        and not exists (
                            select 1 from identity_document d where d.person_id = p.id)
                        order by p.id
                        """,
                        Person.class)
                .setParameter("regions", called.stream().map(Called::region).toArray(String[]::new))
                .setParameter("names", called.stream().map(Called::name).toArray(String[]::new))
                .setParameter("folded", called.stream().map(Called::folded).toArray(String[]::new))
                .getResultList();
    }

    List<Person> byTelephone(List<byte[]> indexes) {
        return list("telephoneIndex in ?1 order by id", indexes);
    }

    List<UUID> numberedAfter(UUID last, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct d.personId from IdentityDocument d where d.kind = :kind"
                                + " and d.personId > :last order by d.personId",
                        UUID.class)
                .setParameter("kind", IdentityDocument.IDENTITY_NUMBER)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Person> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
