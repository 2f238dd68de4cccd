package org.nuandong.dispatch.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Gives incidents by id, as far as the caller may see; 404 for what is foreign. */
@ApplicationScoped
public class IncidentRepository implements PanacheRepositoryBase<Incident, UUID> {

    private final Caller caller;

    IncidentRepository(Caller caller) {
        this.caller = caller;
    }

    /** One's own, and what one's station is asked to take over. */
    public Incident visible(UUID id) {
        Incident incident = findById(id);
        if (incident == null || !isOwn(incident) && !isOffered(incident)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return incident;
    }

    /** Row-locked and as it is now: every change begins here. Only one's own is changed. */
    public Incident locked(UUID id) {
        Incident incident = lockedOrOffered(id);
        if (!isOwn(incident)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return incident;
    }

    /**
     * For the sweeper, which sees all: many at once, row-locked in the order of their ids and as
     * they are now. They are detached: what becomes of them is written set-wise.
     */
    public List<Incident> lockedAll(Collection<UUID> ids) {
        List<Incident> locked =
                find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        locked.forEach(getEntityManager()::detach);
        return locked;
    }

    /** For the answer of the station that is asked. */
    Incident lockedOrOffered(UUID id) {
        Incident incident = visible(id);
        getEntityManager().refresh(incident, LockModeType.PESSIMISTIC_WRITE);
        return incident;
    }

    private boolean isOwn(Incident incident) {
        return caller.sees(incident.region(), incident.unitId());
    }

    private boolean isOffered(Incident incident) {
        return incident.isOffered()
                && caller.sees(incident.offeredRegion(), incident.offeredUnitId());
    }

    /** Locks both, in the order of their ids, so that two clerks never wait for each other. */
    public Incident lockedWith(UUID other, UUID wanted) {
        if (other.compareTo(wanted) < 0) {
            locked(other);
        }
        Incident incident = locked(wanted);
        if (other.compareTo(wanted) > 0) {
            locked(other);
        }
        return incident;
    }

    List<StoryLine> story(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from StoryLine s where s.incidentId = :id order by s.at, s.id",
                        StoryLine.class)
                .setParameter("id", incidentId)
                .getResultList();
    }

    List<Dispatch> dispatches(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from Dispatch d where d.incidentId = :id order by d.dispatchedAt, d.id",
                        Dispatch.class)
                .setParameter("id", incidentId)
                .getResultList();
    }

    void persist(Dispatch dispatch) {
        getEntityManager().persist(dispatch);
    }

    List<Guidance> guidances(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from Guidance g where g.incidentId = :id order by g.guidedAt, g.id",
                        Guidance.class)
                .setParameter("id", incidentId)
                .getResultList();
    }

    void persist(Guidance guidance) {
        getEntityManager().persist(guidance);
    }

    List<IncidentTransfer> transfers(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from IncidentTransfer t where t.incidentId = :id order by t.offeredAt, t.id",
                        IncidentTransfer.class)
                .setParameter("id", incidentId)
                .getResultList();
    }

    IncidentTransfer transfer(UUID incidentId, UUID transferId) {
        return transfers(incidentId).stream()
                .filter(transfer -> transfer.id().equals(transferId))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    void persist(IncidentTransfer transfer) {
        getEntityManager().persist(transfer);
    }
}
