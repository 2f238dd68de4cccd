package org.nuandong.dispatch.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Follow-ups, as far as the caller may see. */
@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    private final Caller caller;

    FollowUpRepository(Caller caller) {
        this.caller = caller;
    }

    FollowUp visible(UUID id) {
        FollowUp followUp = findById(id);
        if (followUp == null || !caller.sees(followUp.region(), followUp.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return followUp;
    }

    /** Row-locked and as it is now: every change begins here. */
    FollowUp locked(UUID id) {
        FollowUp followUp = visible(id);
        getEntityManager().refresh(followUp, LockModeType.PESSIMISTIC_WRITE);
        return followUp;
    }

    Optional<FollowUp> open(UUID incidentId, String kind, UUID subjectId) {
        String of = "incidentId = ?1 and kind = ?2 and state = ?3 and subjectId ";
        return subjectId == null
                ? find(of + "is null", incidentId, kind, FollowUpState.OPEN).firstResultOptional()
                : find(of + "= ?4", incidentId, kind, FollowUpState.OPEN, subjectId)
                        .firstResultOptional();
    }
}
