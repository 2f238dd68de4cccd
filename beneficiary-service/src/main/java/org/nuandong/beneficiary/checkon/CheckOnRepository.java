package org.nuandong.beneficiary.checkon;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query of watches and of those who are looked after. */
@ApplicationScoped
class CheckOnRepository implements PanacheRepositoryBase<CheckOn, UUID> {

    /** Of a household in such a category everybody who lives there. */
    private static final String LAY_DOWN =
            """
            insert into check_on (id, watch_id, region_code, person_id, state, changed_at, version)
            select gen_random_uuid(), :watch, p.region_code, p.id, 'open', :at, 0
            from person p
            where p.state = 'active' and p.region_code like :below and p.id in (
                select e.holder_id from category_enrollment e
                where e.category_code = any(cast(:codes as text[])) and e.holder_kind = 'person'
                    and e.valid_from <= :today and (e.valid_to is null or e.valid_to >= :today)
                union
                select m.person_id from category_enrollment e
                join household_member m on m.household_id = e.holder_id and m.left_at is null
                where e.category_code = any(cast(:codes as text[])) and e.holder_kind = 'household'
                    and e.valid_from <= :today and (e.valid_to is null or e.valid_to >= :today))
            on conflict (watch_id, person_id) do nothing
            """;

    private static final String PROGRESS =
            """
            select left(t.region_code, :digits), count(*),
                count(*) filter (where t.state = 'open'),
                count(*) filter (where t.state = 'open' and t.tries > 0),
                count(*) filter (where t.state = 'reached'),
                count(*) filter (where t.state = 'help-sent'),
                count(*) filter (where t.state = 'dropped')
            from check_on t
            where t.watch_id = :watch and t.region_code like any(cast(:scope as text[]))
                and t.region_code like :below
            group by 1 order by 1
            """;

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Caller caller;

    CheckOnRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(UUID watchId, String region, String state, Boolean overdue, Boolean tried) {}

    StationDuty duty(UUID unit) {
        return database().find(StationDuty.class, unit, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Object row) {
        database().persist(row);
        database().flush();
    }

    Optional<Watch> openWatch(UUID unit) {
        return database()
                .createQuery("from Watch where unitId = :unit and endedAt is null", Watch.class)
                .setParameter("unit", unit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Before its tasks: whoever locks both takes them in this order. */
    Watch lockWatch(UUID id) {
        return database().find(Watch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Watch visibleWatch(UUID id) {
        Watch watch = database().find(Watch.class, id);
        if (watch == null || !overlaps(watch.region())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return watch;
    }

    /** A street sees the watch of the station above it, and in it its own people only. */
    private boolean overlaps(RegionCode region) {
        return caller.regions().stream().anyMatch(own -> own.covers(region) || region.covers(own));
    }

    /** Few a winter, so that scope is looked at here. */
    List<Watch> watches(Boolean open, UUID before, int rows) {
        String wanted = "from Watch where id < :before";
        if (open != null) {
            wanted += open ? " and endedAt is null" : " and endedAt is not null";
        }
        return database()
                .createQuery(wanted + " order by id desc", Watch.class)
                .setParameter("before", before == null ? LAST : before)
                .getResultStream()
                .filter(watch -> overlaps(watch.region()))
                .limit(rows)
                .toList();
    }

    UUID subject(UUID person) {
        return (UUID)
                database()
                        .createNativeQuery(
                                "select subject_id from person where id = :person", UUID.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }

    int layDown(Watch watch, List<String> categories, LocalDate today) {
        return database()
                .createNativeQuery(LAY_DOWN)
                .setParameter("watch", watch.id())
                .setParameter("at", watch.startedAt())
                .setParameter("below", watch.region().prefix() + "%")
                .setParameter("codes", categories.toArray(String[]::new))
                .setParameter("today", today)
                .executeUpdate();
    }

    /** All that is open and nobody has reached: late. */
    int missAll(UUID watch, Instant at) {
        return update(
                "overdue = true, changedAt = ?2, version = version + 1"
                        + " where watchId = ?1 and state = 'open'",
                watch,
                at);
    }

    void dropAll(UUID watch, Instant at) {
        update(
                "state = 'dropped', againAt = null, overdue = false, changedAt = ?2,"
                        + " version = version + 1 where watchId = ?1 and state = 'open'",
                watch,
                at);
    }

    List<UUID> waitingForAnotherTry(UUID watch) {
        return find("watchId = ?1 and state = 'open' and againAt is not null", watch).stream()
                .map(CheckOn::id)
                .toList();
    }

    long open(UUID watch) {
        return count("watchId = ?1 and state = 'open'", watch);
    }

    CheckOn visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), null))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<CheckOn> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<CheckOn> query =
                new ScopedQuery<>(database(), CheckOn.class, "check_on", caller)
                        .below(filter.region())
                        .and("t.watch_id = :watch", "watch", filter.watchId())
                        .and("t.state = :state", "state", filter.state())
                        .and("t.overdue = :overdue", "overdue", filter.overdue())
                        .and("(t.tries > 0) = :tried", "tried", filter.tried());
        if (after != null) {
            query.and("(t.region_code, t.id) > (:region, :id)", "region", after.get(0))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.region_code, t.id", rows);
    }

    @SuppressWarnings("unchecked")
    List<CheckOnView.Progress> progress(UUID watch, String region, int digits) {
        List<Object[]> rows =
                database()
                        .createNativeQuery(PROGRESS)
                        .setParameter("digits", digits)
                        .setParameter("watch", watch)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter(
                                "below",
                                region == null ? "%" : new RegionCode(region).prefix() + "%")
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new CheckOnView.Progress(
                                        (String) row[0],
                                        number(row[1]),
                                        number(row[2]),
                                        number(row[3]),
                                        number(row[4]),
                                        number(row[5]),
                                        number(row[6])))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private EntityManager database() {
        return getEntityManager();
    }
}
