package org.nuandong.dispatch.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for transfers; both stations see them. */
@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<CareTransfer, UUID> {

    private final Caller caller;

    TransferRepository(Caller caller) {
        this.caller = caller;
    }

    CareTransfer visible(UUID id) {
        CareTransfer found = findById(id);
        if (found == null || !(isGiver(found) || isTaker(found))) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    boolean isGiver(CareTransfer transfer) {
        return caller.sees(transfer.region(), transfer.unitId());
    }

    boolean isTaker(CareTransfer transfer) {
        return caller.sees(transfer.toRegion(), transfer.toUnitId());
    }

    CareTransfer locked(UUID id) {
        CareTransfer found = findById(id);
        if (found != null) {
            getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }

    Optional<CareTransfer> open(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, TransferState.OFFERED)
                .firstResultOptional();
    }

    /** The newest first. */
    List<CareTransfer> page(String state, UUID caseId, UUID before, int limit) {
        return new ScopedQuery<>(
                        getEntityManager(), CareTransfer.class, "care_transfer", caller, "to")
                .and("t.state = :state", "state", state)
                .and("t.case_id = :case", "case", caseId)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }
}
