package org.nuandong.beneficiary.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    private final Caller caller;

    ProjectRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(
            String region,
            UUID seasonId,
            UUID programmeId,
            UUID unitId,
            String block,
            String state) {}

    /** A foreign one is as good as none. */
    Project visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Project visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Those of a programme in one state that the caller may see, in the order of their ids. */
    List<Project> lock(UUID programmeId, ProjectState state) {
        return find("programmeId = ?1 and state = ?2 order by id", programmeId, state)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .toList();
    }

    String nextNo(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('project_no')")
                                .getSingleResult();
        return String.format("P%d-%05d", year, next.longValue());
    }

    /** The newest first. */
    List<Project> page(Filter filter, UUID before, int rows) {
        ProjectState state = ProjectState.of(filter.state());
        return new ScopedQuery<>(getEntityManager(), Project.class, "project", caller)
                .below(filter.region())
                .and("t.season_id = :season", "season", filter.seasonId())
                .and("t.programme_id = :programme", "programme", filter.programmeId())
                .and("t.unit_id = :unit", "unit", filter.unitId())
                .and("t.block = :block", "block", filter.block())
                .and("t.state = :state", "state", state == null ? null : state.name())
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
