package org.nuandong.beneficiary.pairing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query of phases. */
@ApplicationScoped
class PairingPhaseRepository implements PanacheRepositoryBase<PairingPhase, UUID> {

    private final Caller caller;

    PairingPhaseRepository(Caller caller) {
        this.caller = caller;
    }

    PairingPhase visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PairingPhase visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** One year after the other: no two open ones of a place at the same time. */
    boolean overlaps(RegionCode region, LocalDate from, LocalDate until) {
        return count(
                        "regionCode = ?1 and state = 'open' and startsOn <= ?2 and endsOn >= ?3",
                        region,
                        until,
                        from)
                > 0;
    }

    /** The open one that a place lies in; the nearest region has the word. */
    Optional<PairingPhase> openAt(RegionCode region) {
        return list("state", "open").stream()
                .filter(one -> one.region().covers(region))
                .max(
                        Comparator.comparingInt(
                                        (PairingPhase one) -> one.region().prefix().length())
                                .thenComparing(PairingPhase::startsOn)
                                .thenComparing(PairingPhase::id));
    }

    List<PairingPhase> page(String region, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), PairingPhase.class, "pairing_phase", caller)
                .below(region)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
