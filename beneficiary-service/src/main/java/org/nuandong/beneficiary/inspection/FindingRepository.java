package org.nuandong.beneficiary.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.workitem.WorkHolder;

/** Every query of findings. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID>, WorkHolder {

    private final Caller caller;

    FindingRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(
            String region,
            String area,
            String severity,
            String state,
            Boolean danger,
            Boolean overdue,
            String subjectKind,
            UUID subjectId,
            UUID unitId) {}

    /** A foreign one is as good as none. */
    Finding visible(UUID id) {
        return findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Finding visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Finding lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    String nextNo(String sequence, String letters, int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval(cast(:name as regclass))")
                                .setParameter("name", sequence)
                                .getSingleResult();
        return String.format("%s-%d-%06d", letters, year, next.longValue());
    }

    /** The most urgent first. */
    List<Finding> page(Filter filter, List<String> after, int rows) {
        UUID[] units = caller.visibleUnits();
        ScopedQuery<Finding> query =
                new ScopedQuery<>(getEntityManager(), Finding.class, "finding", caller)
                        .below(filter.region())
                        .and("t.area = :area", "area", filter.area())
                        .and("t.severity = :severity", "severity", filter.severity())
                        .and("t.state = :state", "state", state(filter.state()))
                        .and("t.danger = :danger", "danger", filter.danger())
                        .and("t.overdue = :overdue", "overdue", filter.overdue())
                        .and("t.subject_kind = :kind", "kind", filter.subjectKind())
                        .and("t.subject_id = :subject", "subject", filter.subjectId())
                        .and("t.unit_id = :unit", "unit", filter.unitId())
                        .and(
                                "(t.unit_id is null or t.unit_id = any(cast(:own as uuid[]))"
                                        + " or t.inspecting_unit_id = any(cast(:own as uuid[])))",
                                "own",
                                units == null ? null : texts(units));
        if (after != null) {
            query.and("(t.due_at, t.id) > (:due, :after)", "due", Instant.parse(after.get(0)))
                    .bind("after", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_at, t.id", rows);
    }

    List<Finding> of(UUID inspection) {
        return list("inspectionId = ?1 order by id", inspection);
    }

    /** What is still to be done about one thing, locked. */
    List<Finding> running(String kind, UUID subject) {
        return find(
                        "subjectKind = ?1 and subjectId = ?2 and state in ?3 order by id",
                        kind,
                        subject,
                        List.of(FindingState.OPEN, FindingState.SUBMITTED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Rectification> rectifications(UUID finding) {
        return getEntityManager()
                .createQuery(
                        "from Rectification where findingId = :id order by id", Rectification.class)
                .setParameter("id", finding)
                .getResultList();
    }

    void add(Object row) {
        getEntityManager().persist(row);
    }

    @Override
    public Set<UUID> heldBy(String subject) {
        return list("officer = ?1 and state = ?2", subject, FindingState.OPEN).stream()
                .map(Finding::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isVisible(Finding one) {
        return caller.sees(one.region(), one.unitId())
                || one.inspectingUnitId() != null
                        && caller.sees(one.region(), one.inspectingUnitId());
    }

    static String[] texts(UUID[] ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    private static String state(String code) {
        return code == null ? null : FindingState.of(code).name();
    }
}
