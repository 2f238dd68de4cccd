package org.nuandong.beneficiary.pairing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of pairs, of what they owe and what they did. */
@ApplicationScoped
class PairingRepository implements PanacheRepositoryBase<Pairing, UUID> {

    private final Caller caller;

    PairingRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, UUID phaseId, UUID unitId, UUID householdId, Boolean fellShort) {}

    /** A foreign one is as good as none. */
    Pairing visible(UUID id) {
        return findByIdOptional(id)
                .filter(this::isSeen)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** Helpers' units lie elsewhere: the household's region decides. */
    private boolean isSeen(Pairing pairing) {
        return caller.sees(pairing.region(), null);
    }

    Optional<Pairing> active(UUID phaseId, UUID householdId) {
        return find("phaseId = ?1 and householdId = ?2 and endedOn is null", phaseId, householdId)
                .firstResultOptional();
    }

    long ofHelper(UUID phaseId, Helper helper) {
        return count(
                "phaseId = ?1 and helperKind = ?2 and helperRef = ?3 and unitId = ?4"
                        + " and endedOn is null",
                phaseId,
                helper.kind(),
                helper.reference(),
                helper.unitId());
    }

    List<Pairing> activeOf(UUID phaseId) {
        return list("phaseId = ?1 and endedOn is null order by id", phaseId);
    }

    List<Pairing> activeWith(UUID householdId) {
        return list("householdId = ?1 and endedOn is null order by id", householdId);
    }

    List<PairingDuty> duties(UUID pairingId) {
        return getEntityManager()
                .createQuery(
                        "from PairingDuty where pairingId = :id order by startsOn, rule",
                        PairingDuty.class)
                .setParameter("id", pairingId)
                .getResultList();
    }

    List<PairingDeed> deeds(UUID pairingId) {
        return getEntityManager()
                .createQuery(
                        "from PairingDeed where pairingId = :id order by doneOn, id",
                        PairingDeed.class)
                .setParameter("id", pairingId)
                .getResultList();
    }

    void add(PairingDeed deed) {
        getEntityManager().persist(deed);
    }

    /** Village by village. */
    List<Pairing> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<Pairing> query =
                new ScopedQuery<>(getEntityManager(), Pairing.class, "pairing", caller)
                        .below(filter.region())
                        .and("t.phase_id = :phase", "phase", filter.phaseId())
                        .and("t.unit_id = :unit", "unit", filter.unitId())
                        .and("t.household_id = :household", "household", filter.householdId())
                        .and("(t.shorts > 0) = :fellShort", "fellShort", filter.fellShort());
        if (after != null) {
            query.and("(t.region_code, t.id) > (:place, :id)", "place", after.get(0))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.region_code, t.id", rows);
    }
}
