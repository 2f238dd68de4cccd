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

    /** People without any paper whose place and name are among these pairs. */
    @SuppressWarnings("unchecked")
    List<Person> withoutPapers(List<String> regions, List<String> names) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select p.* from person p
                        where (p.region_code, coalesce(p.name, '')) in (
                            select * from unnest(cast(:regions as text[]), cast(:names as text[])))
                        and p.state = 'active'
                        and not exists (
                            select 1 from identity_document d where d.person_id = p.id)
                        order by p.id
                        """,
                        Person.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("names", names.toArray(String[]::new))
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
