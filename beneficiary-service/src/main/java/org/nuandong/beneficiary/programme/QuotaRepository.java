package org.nuandong.beneficiary.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quotas, and which cause takes how much of them. */
@ApplicationScoped
class QuotaRepository implements PanacheRepositoryBase<Quota, UUID> {

    private static final String TAKE =
            """
            insert into quota_use (cause_id, item, quota_id, quantity, used_at)
            select c.cause_id, :item, :quota, c.quantity, :at
            from unnest(cast(:causes as uuid[]), cast(:quantities as integer[]))
                as c (cause_id, quantity)
            order by c.cause_id
            on conflict (cause_id, item) do nothing
            returning quantity
            """;

    private static final String DIFFERENT =
            """
            select count(*)
            from unnest(cast(:causes as uuid[]), cast(:quantities as integer[]))
                as c (cause_id, quantity)
            join quota_use u on u.cause_id = c.cause_id and u.item = :item
            where u.quota_id <> :quota or u.quantity <> c.quantity
            """;

    private static final String GIVE_BACK =
            """
            with gone as (
                delete from quota_use where cause_id = any (cast(:causes as uuid[]))
                returning quota_id, quantity
            )
            select quota_id, sum(quantity) from gone group by quota_id order by quota_id
            """;

    /** What comes back to one quota. */
    record Freed(UUID quotaId, int quantity) {}

    boolean isLimited(UUID projectId, String item) {
        return count("projectId = ?1 and item = ?2", projectId, item) > 0;
    }

    Optional<Quota> lock(UUID projectId, UUID unitId, String item) {
        return find("projectId = ?1 and unitId = ?2 and item = ?3", projectId, unitId, item)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Quota> of(UUID projectId) {
        return list("projectId = ?1 order by item, id", projectId);
    }

    /** How much is taken anew; a cause that has taken it before takes nothing more. */
    int take(Quota quota, List<QuotaUse> uses, Instant at) {
        return getEntityManager()
                .createNativeQuery(TAKE, Integer.class)
                .setParameter("item", quota.item())
                .setParameter("quota", quota.id())
                .setParameter("at", at)
                .setParameter("causes", causes(uses))
                .setParameter("quantities", quantities(uses))
                .getResultList()
                .stream()
                .mapToInt(row -> (Integer) row)
                .sum();
    }

    boolean isTakenDifferently(Quota quota, List<QuotaUse> uses) {
        Number different =
                (Number)
                        getEntityManager()
                                .createNativeQuery(DIFFERENT)
                                .setParameter("item", quota.item())
                                .setParameter("quota", quota.id())
                                .setParameter("causes", causes(uses))
                                .setParameter("quantities", quantities(uses))
                                .getSingleResult();
        return different.longValue() > 0;
    }

    List<Freed> giveBack(Collection<UUID> causes) {
        List<?> rows =
                getEntityManager()
                        .createNativeQuery(GIVE_BACK, Object[].class)
                        .setParameter("causes", causes.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Freed((UUID) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    private static UUID[] causes(List<QuotaUse> uses) {
        return uses.stream().map(QuotaUse::causeId).toArray(UUID[]::new);
    }

    private static Integer[] quantities(List<QuotaUse> uses) {
        return uses.stream().map(QuotaUse::quantity).toArray(Integer[]::new);
    }
}
