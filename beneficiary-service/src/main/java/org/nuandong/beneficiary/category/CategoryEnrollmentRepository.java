package org.nuandong.beneficiary.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is enrolled in what. */
@ApplicationScoped
class CategoryEnrollmentRepository implements PanacheRepositoryBase<CategoryEnrollment, UUID> {

    List<CategoryEnrollment> open(Collection<UUID> holderIds) {
        return holderIds.isEmpty()
                ? List.of()
                : list("holderId in ?1 and validTo is null order by categoryCode", holderIds);
    }

    Optional<CategoryEnrollment> open(UUID holderId, String code) {
        return find("holderId = ?1 and categoryCode = ?2 and validTo is null", holderId, code)
                .firstResultOptional();
    }

    /** A category that began after the day ended on its own first day. */
    List<CategoryEnrollment> ended(UUID holderId, LocalDate on, String reason) {
        return list("holderId = ?1 and validTo >= ?2 and endReason = ?3", holderId, on, reason);
    }

    /** On that day or later: an enrolment begins where none is, and none overlap. */
    boolean isEnrolled(UUID holderId, String code, LocalDate from) {
        return count(
                        "holderId = ?1 and categoryCode = ?2 and (validTo is null or validTo >= ?3)",
                        holderId,
                        code,
                        from)
                > 0;
    }
}
