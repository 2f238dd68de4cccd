package org.nuandong.dispatch.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.AgencyOfCaller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for hand-overs. */
@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<Handover, UUID> {

    private final Caller caller;
    private final AgencyOfCaller agencies;

    HandoverRepository(Caller caller, AgencyOfCaller agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    Handover visible(UUID id) {
        return seen(findById(id));
    }

    Handover lockVisible(UUID id) {
        return seen(lock(id));
    }

    Handover lock(UUID id) {
        Handover handover = findById(id);
        if (handover != null) {
            getEntityManager().refresh(handover, LockModeType.PESSIMISTIC_WRITE);
        }
        return handover;
    }

    private Handover seen(Handover handover) {
        if (handover == null
                || !caller.sees(handover.region(), handover.unitId())
                || !isParty(handover)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return handover;
    }

    /** Another agency sees only what goes to it or comes from it. */
    private boolean isParty(Handover handover) {
        return agencies.mayActFor(handover.toAgency()) || agencies.mayActFor(handover.fromAgency());
    }

    /** Of this person, in one of the states; serialised per person by an advisory lock. */
    boolean stands(UUID subjectId, HandoverState... states) {
        return getEntityManager()
                        .createQuery(
                                "select count(h) from Handover h join h.persons p"
                                        + " where p.subjectId = :subject and h.state in :states",
                                Long.class)
                        .setParameter("subject", subjectId)
                        .setParameter("states", List.of(states))
                        .getSingleResult()
                > 0;
    }

    /** Two who offer one person at once come one after the other. */
    void lockPerson(UUID subjectId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 11)))"
                                + " as locked")
                .setParameter("key", subjectId.toString())
                .getSingleResult();
    }

    /** What this agency has handed over or still offers, of a case or of where it began. */
    List<Handover> fromAgency(String agency, UUID caseId, UUID incidentId) {
        return list(
                "fromAgency = ?1 and (caseId = ?2 or incidentId = ?3) and state in ?4"
                        + " order by offeredAt desc, id desc",
                agency,
                caseId,
                incidentId,
                List.of(HandoverState.OFFERED, HandoverState.ACCEPTED));
    }

    /** The newest first. */
    List<Handover> page(UUID incidentId, UUID caseId, String state, UUID before, int limit) {
        String[] own = agencies.own();
        return new ScopedQuery<>(getEntityManager(), Handover.class, "handover", caller)
                .and("t.incident_id = :incident", "incident", incidentId)
                .and("t.case_id = :case", "case", caseId)
                .and("t.state = :state", "state", state)
                .and("(t.to_agency = any (:own) or t.from_agency = any (:own))", "own", own)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }
}
