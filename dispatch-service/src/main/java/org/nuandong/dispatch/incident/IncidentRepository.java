package org.nuandong.dispatch.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    public Incident visible(UUID id) {
        Incident incident = findById(id);
        if (incident == null || !caller.sees(incident.region(), incident.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return incident;
    }

    /** Row-locked and as it is now: every change begins here. */
    public Incident locked(UUID id) {
        Incident incident = visible(id);
        getEntityManager().refresh(incident, LockModeType.PESSIMISTIC_WRITE);
        return incident;
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
}
