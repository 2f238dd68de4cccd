package org.nuandong.beneficiary.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of inspections. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private final Caller caller;

    Inspections(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(
            String region,
            String subjectKind,
            UUID subjectId,
            UUID orderId,
            Boolean announced,
            Boolean danger) {}

    /** A foreign one is as good as none; a unit sees what was looked at there. */
    Inspection visible(UUID id) {
        return findByIdOptional(id)
                .filter(
                        one ->
                                caller.sees(one.region(), one.unitId())
                                        || caller.sees(one.region(), one.subjectId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first. */
    List<Inspection> page(Filter filter, List<String> after, int rows) {
        UUID[] units = caller.visibleUnits();
        ScopedQuery<Inspection> query =
                new ScopedQuery<>(getEntityManager(), Inspection.class, "inspection", caller)
                        .below(filter.region())
                        .and("t.subject_kind = :kind", "kind", filter.subjectKind())
                        .and("t.subject_id = :subject", "subject", filter.subjectId())
                        .and("t.order_id = :order", "order", filter.orderId())
                        .and("t.announced = :announced", "announced", filter.announced())
                        .and("t.danger = :danger", "danger", filter.danger())
                        .and(
                                "(t.unit_id is null or t.unit_id = any(cast(:own as uuid[]))"
                                        + " or t.subject_id = any(cast(:own as uuid[])))",
                                "own",
                                units == null ? null : FindingRepository.texts(units));
        if (after != null) {
            query.and("(t.inspected_at, t.id) < (:at, :after)", "at", Instant.parse(after.get(0)))
                    .bind("after", UUID.fromString(after.get(1)));
        }
        return query.rows("t.inspected_at desc, t.id desc", rows);
    }
}
