package org.nuandong.dispatch.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query for declarations of extreme cold. */
@ApplicationScoped
class ExtremeColds implements PanacheRepositoryBase<ExtremeCold, UUID> {

    private final Caller caller;

    ExtremeColds(Caller caller) {
        this.caller = caller;
    }

    ExtremeCold visible(UUID id) {
        return seen(findById(id));
    }

    ExtremeCold lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private ExtremeCold seen(ExtremeCold declaration) {
        if (declaration == null || !caller.sees(declaration.region(), declaration.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return declaration;
    }

    List<ExtremeCold> inForce(UUID unitId, Instant at) {
        return list(
                "unitId = ?1 and declaredAt <= ?2 and endsAt > ?2 and endedAt is null order by id",
                unitId,
                at);
    }
}
