package org.nuandong.beneficiary.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** The programmes; a street sees those of the levels above it, for its projects hang from them. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private final Caller caller;

    ProgrammeRepository(Caller caller) {
        this.caller = caller;
    }

    /** A foreign one is as good as none. */
    Programme visible(UUID id) {
        return findByIdOptional(id)
                .filter(this::isSeen)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** To be changed by those it belongs to. */
    Programme ownForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first; a season has dozens of them. */
    List<Programme> of(UUID seasonId, RegionCode region) {
        return list("seasonId = ?1 order by id desc", seasonId).stream()
                .filter(this::isSeen)
                .filter(one -> region == null || region.covers(one.region()))
                .toList();
    }

    private boolean isSeen(Programme one) {
        return caller.sees(one.region(), one.unitId())
                || caller.regions().stream().anyMatch(own -> one.region().covers(own));
    }
}
