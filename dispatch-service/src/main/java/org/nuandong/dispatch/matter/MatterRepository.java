package org.nuandong.dispatch.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Serious matters and their steps, as far as the caller may see. */
@ApplicationScoped
class MatterRepository implements PanacheRepositoryBase<SeriousMatter, UUID> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Caller caller;

    MatterRepository(Caller caller) {
        this.caller = caller;
    }

    SeriousMatter visible(UUID id) {
        SeriousMatter matter = findById(id);
        if (matter == null || !caller.sees(matter.region(), matter.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return matter;
    }

    /** Row-locked and as it is now: every change begins here. */
    SeriousMatter locked(UUID id) {
        SeriousMatter matter = visible(id);
        getEntityManager().refresh(matter, LockModeType.PESSIMISTIC_WRITE);
        return matter;
    }

    /** Locks both in the order of their ids; two clerks linking crosswise never wait for ever. */
    void lockBoth(UUID one, UUID other) {
        locked(one.compareTo(other) < 0 ? one : other);
        locked(one.compareTo(other) < 0 ? other : one);
    }

    List<MatterStep> steps(UUID matterId) {
        return getEntityManager()
                .createQuery(
                        "from MatterStep s where s.matterId = :id order by s.recordedAt, s.id",
                        MatterStep.class)
                .setParameter("id", matterId)
                .getResultList();
    }

    void add(MatterStep step) {
        getEntityManager().persist(step);
    }

    /** The next number of a region and day; its row is locked until the transaction ends. */
    String nextNumber(RegionCode region, Instant at) {
        String day = DAY.format(at);
        Number number =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        insert into serious_matter_number as n
                                            (region_code, day, last)
                                        values (:region, :day, 1)
                                        on conflict (region_code, day)
                                            do update set last = n.last + 1
                                        returning last
                                        """)
                                .setParameter("region", region.code())
                                .setParameter("day", day)
                                .getSingleResult();
        return "S-%s-%s-%02d".formatted(region.code(), day, number.intValue());
    }
}
