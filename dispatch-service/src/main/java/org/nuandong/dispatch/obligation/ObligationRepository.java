package org.nuandong.dispatch.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for obligations, the units that owe them and their rules. */
@ApplicationScoped
class ObligationRepository implements PanacheRepositoryBase<Obligation, UUID> {

    private final Caller caller;

    ObligationRepository(Caller caller) {
        this.caller = caller;
    }

    /** Enrols the unit; answers whether this call did it. */
    boolean enrol(UUID unitId, RegionCode region, boolean ownDuty, Instant since) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into patrol_obliged_unit
                                    (unit_id, region_code, own_duty, since, version)
                                values (:unit, :region, :own, :since, 0)
                                on conflict (unit_id) do update set own_duty = true
                                    where excluded.own_duty and not patrol_obliged_unit.own_duty
                                """)
                        .setParameter("unit", unitId)
                        .setParameter("region", region.code())
                        .setParameter("own", ownDuty)
                        .setParameter("since", since)
                        .executeUpdate()
                > 0;
    }

    Optional<ObligedUnit> unit(UUID unitId) {
        return Optional.ofNullable(getEntityManager().find(ObligedUnit.class, unitId));
    }

    /** Row-locked: all reckoning of a unit goes one after the other. */
    Optional<ObligedUnit> lockUnit(UUID unitId) {
        ObligedUnit unit = getEntityManager().find(ObligedUnit.class, unitId);
        if (unit != null) {
            getEntityManager().refresh(unit, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(unit);
    }

    /**
     * As above when nobody else reckons the unit now; else nothing, without waiting: a caller that
     * holds a team or a level of duty must not wait for one who may come to want them.
     */
    Optional<ObligedUnit> lockFreeUnit(UUID unitId) {
        List<?> free =
                getEntityManager()
                        .createNativeQuery(
                                "select unit_id from patrol_obliged_unit where unit_id = :unit"
                                        + " for update skip locked",
                                UUID.class)
                        .setParameter("unit", unitId)
                        .getResultList();
        return free.isEmpty() ? Optional.empty() : unit(unitId);
    }

    List<RuleSpan> spans(UUID unitId) {
        return getEntityManager()
                .createQuery(
                        "from RuleSpan s where s.key.unitId = :unit order by s.key.fromAt",
                        RuleSpan.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    void keep(RuleSpan span) {
        getEntityManager().persist(span);
        getEntityManager().flush();
    }

    Optional<Obligation> of(UUID unitId, UUID areaId, ObligationKind kind, Instant from) {
        return (areaId == null
                        ? find(
                                "unitId = ?1 and areaId is null and kind = ?2 and periodFrom = ?3",
                                unitId,
                                kind,
                                from)
                        : find(
                                "unitId = ?1 and areaId = ?2 and kind = ?3 and periodFrom = ?4",
                                unitId,
                                areaId,
                                kind,
                                from))
                .firstResultOptional();
    }

    /** Whose period has begun by {@code until} and goes beyond {@code from}. */
    List<Obligation> touching(UUID unitId, Instant from, Instant until) {
        return list(
                "unitId = ?1 and owed > 0 and periodUntil > ?2 and periodFrom <= ?3 order by id",
                unitId,
                from,
                until);
    }

    /** What may be seen of a day or week, the first due first. */
    List<Obligation> page(UUID unitId, Period period, Instant after, UUID afterId, int limit) {
        ScopedQuery<Obligation> query =
                new ScopedQuery<>(getEntityManager(), Obligation.class, "patrol_obligation", caller)
                        .and("t.unit_id = :unit", "unit", unitId)
                        .and("t.period_until > :from", "from", period.from())
                        .and("t.period_from < :until", "until", period.until());
        if (after != null) {
            query.and("(t.due_at, t.id) > (:after, :afterId)", "after", after)
                    .bind("afterId", afterId);
        }
        return query.rows("t.due_at, t.id", limit);
    }
}
