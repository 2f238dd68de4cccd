package org.nuandong.beneficiary.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** What is asked of, or done to, all duties of a phase at once. */
@ApplicationScoped
class PairingTable {

    private static final String LAY =
            """
            insert into pairing_duty (id, pairing_id, phase_id, rule, label, starts_on, ends_on, needed,
                got, state, reminded)
            select gen_random_uuid(), p.id, :phase, d.rule, d.label, cast(d.starts_on as date),
                cast(d.ends_on as date), cast(d.needed as numeric), 0, 'OPEN', false
            from unnest(cast(:pairs as uuid[])) as p (id),
                unnest(cast(:rules as text[]), cast(:labels as text[]), cast(:starts as text[]),
                    cast(:ends as text[]), cast(:needed as text[]))
                    as d (rule, label, starts_on, ends_on, needed)
            on conflict (pairing_id, rule, label) do nothing
            """;

    private static final String VOID =
            "update pairing_duty set state = 'VOID' where pairing_id = any(cast(:pairs as uuid[]))"
                    + " and state = 'OPEN'";

    private static final String HAND_ON =
            "update pairing_duty set pairing_id = :next where pairing_id = :before"
                    + " and state = 'OPEN'";

    private static final String FALL =
            """
            with fallen as (
                update pairing_duty set state = 'SHORT'
                where phase_id = :phase and state = 'OPEN' and ends_on < :today
                returning pairing_id, rule, label, needed, got),
            counted as (
                update pairing p set shorts = p.shorts + f.duties, changed_at = :at,
                    version = p.version + 1
                from (select pairing_id, count(*) as duties from fallen group by pairing_id) f
                where p.id = f.pairing_id
                returning p.id, p.region_code, p.unit_id, p.household_id)
            select f.pairing_id, c.region_code, c.unit_id, f.rule, f.label, f.needed, f.got,
                c.household_id
            from fallen f join counted c on c.id = f.pairing_id order by f.pairing_id, f.rule, f.label
            """;

    private static final String REMIND =
            """
            with near as (
                update pairing_duty set reminded = true
                where phase_id = :phase and state = 'OPEN' and not reminded
                    and ends_on between :today and :until
                returning rule, label, ends_on)
            select rule, label, ends_on, count(*) from near group by rule, label, ends_on
            order by ends_on, rule, label
            """;

    private static final String KEPT =
            """
            select k.key, k.pairs, k.shorts, (select c.officer from pairing_coordinator c
                where c.phase_id = :phase and c.region_code = k.key and c.ended_at is null)
            from (select %s as key, count(*) as pairs, count(*) filter (where shorts > 0) as shorts
                from pairing where phase_id = :phase and ended_on is null
                    and region_code like any(cast(:scope as text[]))
                group by 1) k order by k.key
            """;

    private static final String RULES =
            """
            select d.rule, count(distinct d.pairing_id)
            from pairing_duty d join pairing p on p.id = d.pairing_id
            where d.phase_id = :phase and d.state = 'SHORT' and p.ended_on is null
                and p.region_code like any(cast(:scope as text[]))
            group by d.rule order by d.rule
            """;

    private static final String REASONS =
            """
            select coalesce(d.reason, 'unexplained'), count(*)
            from pairing_duty d join pairing p on p.id = d.pairing_id
            where d.phase_id = :phase and d.state = 'SHORT' and p.ended_on is null
                and p.region_code like any(cast(:scope as text[]))
            group by 1 order by 1
            """;

    private static final String PEOPLE =
            """
            select count(m.id) from pairing p
                join household_member m on m.household_id = p.household_id and m.left_at is null
            where p.phase_id = :phase and p.ended_on is null
                and p.region_code like any(cast(:scope as text[]))
            """;

    private static final String GIVEN =
            """
            select coalesce(sum(coalesce(d.amount, 0) + coalesce(d.goods_yuan, 0)), 0)
            from pairing_deed d join pairing p on p.id = d.pairing_id
            where p.phase_id = :phase and p.region_code like any(cast(:scope as text[]))
            """;

    private static final String UNNAME =
            "update pairing_coordinator set ended_at = :at where phase_id = :phase"
                    + " and region_code = :region and ended_at is null";

    private static final String NAME =
            "insert into pairing_coordinator (id, phase_id, region_code, officer, named_at,"
                    + " named_by) values (:id, :phase, :region, :officer, :at, :by)";

    private final EntityManager database;

    PairingTable(EntityManager database) {
        this.database = database;
    }

    /** A duty that fell short. */
    record Fallen(
            UUID pairingId,
            RegionCode region,
            UUID unitId,
            UUID householdId,
            String rule,
            String label,
            BigDecimal needed,
            BigDecimal got) {}

    /** Duties that end soon. */
    record Near(String rule, String label, LocalDate endsOn, long open) {}

    /** So many of one code. */
    record Counted(String code, long count) {}

    void lay(UUID phase, List<UUID> pairs, List<PlannedDuty> duties) {
        if (pairs.isEmpty() || duties.isEmpty()) {
            return;
        }
        database.flush();
        database.createNativeQuery(LAY)
                .setParameter("phase", phase)
                .setParameter("pairs", pairs.toArray(UUID[]::new))
                .setParameter("rules", texts(duties.stream().map(PlannedDuty::rule).toList()))
                .setParameter("labels", texts(duties.stream().map(PlannedDuty::label).toList()))
                .setParameter(
                        "starts", texts(duties.stream().map(d -> d.from().toString()).toList()))
                .setParameter(
                        "ends", texts(duties.stream().map(d -> d.until().toString()).toList()))
                .setParameter(
                        "needed",
                        texts(duties.stream().map(d -> d.needed().toPlainString()).toList()))
                .executeUpdate();
    }

    void voidOpen(List<UUID> pairs) {
        database.flush();
        database.createNativeQuery(VOID)
                .setParameter("pairs", pairs.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What is still owed is the next helper's, with what was done of it. */
    void handOn(UUID before, UUID next) {
        database.flush();
        database.createNativeQuery(HAND_ON)
                .setParameter("before", before)
                .setParameter("next", next)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Fallen> fall(UUID phase, LocalDate today, Instant at) {
        database.flush();
        List<Object[]> rows =
                database.createNativeQuery(FALL)
                        .setParameter("phase", phase)
                        .setParameter("today", today)
                        .setParameter("at", at)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Fallen(
                                        (UUID) row[0],
                                        new RegionCode((String) row[1]),
                                        (UUID) row[2],
                                        (UUID) row[7],
                                        (String) row[3],
                                        (String) row[4],
                                        (BigDecimal) row[5],
                                        (BigDecimal) row[6]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Near> remind(UUID phase, LocalDate today, LocalDate until) {
        List<Object[]> rows =
                database.createNativeQuery(REMIND)
                        .setParameter("phase", phase)
                        .setParameter("today", today)
                        .setParameter("until", until)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Near(
                                        (String) row[0],
                                        (String) row[1],
                                        day(row[2]),
                                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** By village (12 digits), street (9), or by the helpers' unit. */
    @SuppressWarnings("unchecked")
    List<PairingCompliance.Place> kept(UUID phase, String by, String[] scope) {
        String key =
                switch (by) {
                    case "unit" -> "cast(unit_id as text)";
                    case "township" -> "left(region_code, 9)";
                    default -> "region_code";
                };
        List<Object[]> rows =
                database.createNativeQuery(KEPT.formatted(key))
                        .setParameter("phase", phase)
                        .setParameter("scope", scope)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new PairingCompliance.Place(
                                        (String) row[0],
                                        ((Number) row[1]).longValue(),
                                        ((Number) row[1]).longValue()
                                                - ((Number) row[2]).longValue(),
                                        ((Number) row[2]).longValue(),
                                        (String) row[3]))
                .toList();
    }

    List<Counted> rules(UUID phase, String[] scope) {
        return counted(RULES, phase, scope);
    }

    List<Counted> reasons(UUID phase, String[] scope) {
        return counted(REASONS, phase, scope);
    }

    long people(UUID phase, String[] scope) {
        return ((Number) one(PEOPLE, phase, scope)).longValue();
    }

    BigDecimal given(UUID phase, String[] scope) {
        return (BigDecimal) one(GIVEN, phase, scope);
    }

    /** In place of whoever was named before. */
    void name(UUID phase, RegionCode region, String officer, Naming naming) {
        database.createNativeQuery(UNNAME)
                .setParameter("phase", phase)
                .setParameter("region", region.code())
                .setParameter("at", naming.at())
                .executeUpdate();
        database.createNativeQuery(NAME)
                .setParameter("id", naming.id())
                .setParameter("phase", phase)
                .setParameter("region", region.code())
                .setParameter("officer", officer)
                .setParameter("at", naming.at())
                .setParameter("by", naming.by())
                .executeUpdate();
    }

    /** Who named a coordinator, and when. */
    record Naming(UUID id, Instant at, String by) {}

    @SuppressWarnings("unchecked")
    private List<Counted> counted(String sql, UUID phase, String[] scope) {
        List<Object[]> rows =
                database.createNativeQuery(sql)
                        .setParameter("phase", phase)
                        .setParameter("scope", scope)
                        .getResultList();
        return rows.stream()
                .map(row -> new Counted((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    private Object one(String sql, UUID phase, String[] scope) {
        return database.createNativeQuery(sql)
                .setParameter("phase", phase)
                .setParameter("scope", scope)
                .getSingleResult();
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
