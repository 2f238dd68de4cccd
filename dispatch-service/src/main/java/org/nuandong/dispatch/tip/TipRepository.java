package org.nuandong.dispatch.tip;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for tips but the intake's. */
@ApplicationScoped
class TipRepository implements PanacheRepositoryBase<Tip, UUID> {

    private final Caller caller;

    TipRepository(Caller caller) {
        this.caller = caller;
    }

    Tip visible(UUID id) {
        return seen(findById(id));
    }

    /** Row-locked and as it is now. */
    Tip locked(UUID id) {
        Tip tip = visible(id);
        getEntityManager().refresh(tip, LockModeType.PESSIMISTIC_WRITE);
        return tip;
    }

    private Tip seen(Tip tip) {
        if (tip == null || !caller.sees(tip.region(), tip.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return tip;
    }

    /** In the caller's scope, of any of these indexes of one number, newest first. */
    List<Tip> ofCaller(List<byte[]> indexes, int most) {
        return new ScopedQuery<>(getEntityManager(), Tip.class, "tip", caller)
                .and(
                        "t.reporter_phone_index = any (:indexes)",
                        "indexes",
                        indexes.toArray(byte[][]::new))
                .rows("t.received_at desc, t.id desc", most - 1);
    }

    /**
     * By the name that its platform gave it; the source is the platform's own. A real call goes
     * before a test call of the same name, which whoever only tests alone sees.
     */
    Optional<Tip> ofPlatform(String source, RegionCode office, String ref) {
        return find(
                        "source = ?1 and sourceOffice = ?2 and sourceRef = ?3"
                                + " and (test = true or ?4 = false) order by test",
                        source,
                        office.code(),
                        ref,
                        caller.isSandbox())
                .firstResultOptional();
    }

    Optional<Tip> ofReceipt(byte[] digest) {
        return find("receiptDigest", digest).firstResultOptional();
    }

    /** Tips that still count for an incident, the one received first first. */
    List<Tip> validOf(UUID incidentId) {
        return list(
                "incidentId = ?1 and state in ?2 order by receivedAt, id",
                incidentId,
                List.of(TipState.ACCEPTED, TipState.LINKED));
    }

    long countOf(UUID incidentId) {
        return count(
                "incidentId = ?1 and state in ?2",
                incidentId,
                List.of(TipState.ACCEPTED, TipState.LINKED));
    }

    boolean hasSupplement(UUID tipId, TipKey key) {
        return key.contentDigests().stream()
                .anyMatch(
                        digest ->
                                getEntityManager()
                                                .createQuery(
                                                        "select count(*) from Supplement s where"
                                                                + " s.tipId = :tip and"
                                                                + " s.contentDigest = :digest",
                                                        Long.class)
                                                .setParameter("tip", tipId)
                                                .setParameter("digest", digest)
                                                .getSingleResult()
                                        > 0);
    }

    List<Supplement> supplementsOf(UUID tipId) {
        return getEntityManager()
                .createQuery(
                        "from Supplement s where s.tipId = :tip order by s.receivedAt, s.id",
                        Supplement.class)
                .setParameter("tip", tipId)
                .getResultList();
    }

    void persist(Supplement supplement) {
        getEntityManager().persist(supplement);
    }
}
