package org.nuandong.beneficiary.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query of organisations that are helped. */
@ApplicationScoped
class RecipientRepository implements PanacheRepositoryBase<Recipient, UUID> {

    private final Caller caller;

    RecipientRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, String category, String q, String state) {

        /** A state alone is all of the country. */
        boolean isWide() {
            return region == null && category == null && q == null;
        }
    }

    /** A foreign one is as good as none. */
    Recipient visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Recipient visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    boolean isTaken(RegionCode region, String name, UUID by) {
        return count(
                        "regionCode = ?1 and name = ?2 and state = 'open' and id <> ?3",
                        region,
                        name.strip(),
                        by)
                > 0;
    }

    /** The newest first. */
    List<Recipient> page(Filter filter, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), Recipient.class, "recipient", caller)
                .below(filter.region())
                .and("t.state = :state", "state", filter.state())
                .and("strpos(t.name, :q) > 0", "q", filter.q())
                .and(
                        "t.id in (select e.holder_id from category_enrollment e"
                                + " where e.category_code = :category and e.valid_to is null)",
                        "category",
                        filter.category())
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
