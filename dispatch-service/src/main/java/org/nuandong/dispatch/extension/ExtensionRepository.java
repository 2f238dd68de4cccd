package org.nuandong.dispatch.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for extensions. */
@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<StayExtension, UUID> {

    private final Caller caller;

    ExtensionRepository(Caller caller) {
        this.caller = caller;
    }

    StayExtension visible(UUID id) {
        return seen(findById(id));
    }

    /** Of this case, or not there. */
    StayExtension visible(UUID caseId, UUID id) {
        StayExtension found = seen(findById(id));
        if (!found.caseId().equals(caseId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    private StayExtension seen(StayExtension found) {
        if (found == null || !caller.sees(found.region(), found.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    StayExtension locked(UUID id) {
        StayExtension found = findById(id);
        if (found != null) {
            getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }

    Optional<StayExtension> open(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, ExtensionState.FILED)
                .firstResultOptional();
    }

    List<StayExtension> ofCase(UUID caseId) {
        return list("caseId = ?1 order by filedAt, id", caseId);
    }

    /** The newest first: what a bureau has been told, and what it owes an answer to. */
    List<StayExtension> page(String state, UUID filedTo, UUID before, int limit) {
        return new ScopedQuery<>(getEntityManager(), StayExtension.class, "stay_extension", caller)
                .and("t.state = :state", "state", state)
                .and("t.filed_to = :filedTo", "filedTo", filedTo)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }
}
