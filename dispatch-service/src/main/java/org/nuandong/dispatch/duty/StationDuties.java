package org.nuandong.dispatch.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;

/** Every query for the levels of stations. */
@ApplicationScoped
class StationDuties implements PanacheRepositoryBase<StationDuty, UUID> {

    private static final String FIRST =
            "insert into duty_level (unit_id, region_code, level, called_for, exercise_level, since,"
                    + " version) values (:unit, :region, 'NORMAL', 'NORMAL', 'NORMAL', :now, 0)"
                    + " on conflict (unit_id) do nothing";

    /**
     * Warnings, declarations and confirmations that come at once are reckoned one after the other:
     * each sees what the one before it wrote.
     */
    void oneReckoningAtATime() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('duty'))")
                .getSingleResult();
    }

    /** The station's row, made when there is none. */
    StationDuty lock(Unit station, Instant now) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter("unit", station.unitId())
                .setParameter("region", station.region().code())
                .setParameter("now", now)
                .executeUpdate();
        return findById(station.unitId(), LockModeType.PESSIMISTIC_WRITE);
    }

    Map<UUID, StationDuty> of(Collection<UUID> units) {
        return list("unitId in ?1", units).stream()
                .collect(Collectors.toMap(StationDuty::unitId, Function.identity()));
    }

    /** The last reckoned first; {@code before} is the last one already seen. */
    @SuppressWarnings("unchecked")
    List<LevelChange> changes(UUID unitId, UUID before, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        "select c.* from duty_level_change c where c.unit_id = :unit"
                                + " and (cast(:before as uuid) is null or c.no <"
                                + " (select b.no from duty_level_change b where b.id = :before))"
                                + " order by c.no desc",
                        LevelChange.class)
                .setParameter("unit", unitId)
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
