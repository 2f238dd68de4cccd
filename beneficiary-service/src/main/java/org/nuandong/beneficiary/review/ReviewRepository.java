package org.nuandong.beneficiary.review;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of reviews. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    private final Caller caller;

    ReviewRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(
            String region,
            String category,
            String need,
            String state,
            Boolean overdue,
            LocalDate dueUntil,
            UUID holderId) {

        /** A state alone is half of the country. */
        boolean isWide() {
            return region == null
                    && category == null
                    && need == null
                    && dueUntil == null
                    && holderId == null;
        }
    }

    private static final String IN_CATEGORY =
            "t.holder_id in (select e.holder_id from category_enrollment e"
                    + " where e.category_code = :category and e.valid_to is null)";

    /** The household's, for whoever lives there as well. */
    private static final String IN_NEED =
            "t.holder_id in (select h.id from household h"
                    + " where h.needs @> array[cast(:need as text)] union all"
                    + " select m.person_id from household_member m"
                    + " join household h on h.id = m.household_id"
                    + " where m.left_at is null and h.needs @> array[cast(:need as text)])";

    /** A foreign one is as good as none. */
    Review visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Review visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Optional<Review> due(UUID holderId) {
        return find("holderId = ?1 and state = 'due'", holderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of the holders whose review is planned. */
    @SuppressWarnings("unchecked")
    Set<UUID> due(List<UUID> holderIds) {
        return Set.copyOf(
                getEntityManager()
                        .createNativeQuery(
                                "select holder_id from review where state = 'due'"
                                        + " and holder_id = any(cast(:holders as uuid[]))",
                                UUID.class)
                        .setParameter("holders", holderIds.toArray(UUID[]::new))
                        .getResultList());
    }

    /** The days on which they were last looked at. */
    @SuppressWarnings("unchecked")
    Map<UUID, LocalDate> last(List<UUID> holderIds) {
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select holder_id, cast(max(reviewed_on) as text) from review"
                                        + " where holder_id = any(cast(:holders as uuid[]))"
                                        + " and state = 'done' group by holder_id",
                                Object[].class)
                        .setParameter("holders", holderIds.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .collect(toMap(row -> (UUID) row[0], row -> LocalDate.parse((String) row[1])));
    }

    /** The most urgent first. */
    List<Review> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<Review> query =
                new ScopedQuery<>(getEntityManager(), Review.class, "review", caller)
                        .below(filter.region())
                        .and(IN_CATEGORY, "category", filter.category())
                        .and(IN_NEED, "need", filter.need())
                        .and("t.state = :state", "state", filter.state())
                        .and("t.overdue = :overdue", "overdue", filter.overdue())
                        .and("t.due_on <= :until", "until", filter.dueUntil())
                        .and("t.holder_id = :holder", "holder", filter.holderId());
        if (after != null) {
            query.and("(t.due_on, t.id) > (:day, :id)", "day", LocalDate.parse(after.get(0)))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_on, t.id", rows);
    }
}
