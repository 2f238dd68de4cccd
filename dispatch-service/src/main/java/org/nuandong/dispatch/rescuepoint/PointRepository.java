package org.nuandong.dispatch.rescuepoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Points with their officers, checks and escorts, as far as the caller may see. */
@ApplicationScoped
class PointRepository implements PanacheRepositoryBase<RescuePoint, UUID> {

    private final Caller caller;

    PointRepository(Caller caller) {
        this.caller = caller;
    }

    RescuePoint visible(UUID id) {
        RescuePoint point = findById(id);
        if (point == null || !caller.sees(point.region(), point.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return point;
    }

    /** By name and region, not given up; null when there is none. Unscoped: a table asks. */
    RescuePoint inUse(String name, RegionCode region) {
        return find(
                        "name = ?1 and regionCode = ?2 and state <> ?3 order by id",
                        name,
                        region.code(),
                        PointState.RETIRED)
                .firstResult();
    }

    /** Row-locked and as it is now: every change begins here. */
    RescuePoint locked(UUID id) {
        RescuePoint point = visible(id);
        getEntityManager().refresh(point, LockModeType.PESSIMISTIC_WRITE);
        return point;
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /** In charge today. */
    List<PointOfficer> officers(UUID pointId) {
        return getEntityManager()
                .createQuery(
                        "from PointOfficer o where o.pointId = :id and o.endedAt is null"
                                + " order by o.since, o.id",
                        PointOfficer.class)
                .setParameter("id", pointId)
                .getResultList();
    }

    PointOfficer officer(UUID pointId, UUID officerId) {
        PointOfficer officer = getEntityManager().find(PointOfficer.class, officerId);
        if (officer == null || !officer.pointId().equals(pointId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return officer;
    }

    /** The latest first. */
    List<PointCheck> checks(UUID pointId, int most) {
        return getEntityManager()
                .createQuery(
                        "from PointCheck c where c.pointId = :id order by c.at desc, c.id desc",
                        PointCheck.class)
                .setParameter("id", pointId)
                .setMaxResults(most)
                .getResultList();
    }

    PointEscort lockedEscort(UUID pointId, UUID escortId) {
        PointEscort escort =
                getEntityManager()
                        .find(PointEscort.class, escortId, LockModeType.PESSIMISTIC_WRITE);
        if (escort == null || !escort.pointId().equals(pointId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return escort;
    }
}
