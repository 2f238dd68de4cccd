package org.nuandong.dispatch.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for swaps. */
@ApplicationScoped
class SwapRepository implements PanacheRepositoryBase<ShiftSwap, UUID> {

    private final Caller caller;

    SwapRepository(Caller caller) {
        this.caller = caller;
    }

    ShiftSwap lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    ShiftSwap visible(UUID id) {
        return seen(findById(id));
    }

    private ShiftSwap seen(ShiftSwap swap) {
        if (swap == null || !caller.sees(swap.region(), swap.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return swap;
    }

    /** The newest first. */
    List<ShiftSwap> page(UUID shiftId, String state, UUID before, int limit) {
        return new ScopedQuery<>(getEntityManager(), ShiftSwap.class, "shift_swap", caller)
                .and("(t.shift_id = :shiftId or t.return_shift_id = :shiftId)", "shiftId", shiftId)
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }
}
