package org.nuandong.beneficiary.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked of, or done to, all visits of a plan at once. */
@ApplicationScoped
class VisitTable {

    private static final String ENTITLED =
            """
            select h.id, h.region_code from household h
            where h.state = 'open' and h.region_code like :below
                and exists (select 1 from category_enrollment e join category c on c.code = e.category_code
                    where e.valid_to is null
                        and (c.code = any(cast(:codes as text[])) or c.maps_to = any(cast(:codes as text[])))
                        and (e.holder_id = h.id or e.holder_id in (select m.person_id
                            from household_member m where m.household_id = h.id and m.left_at is null)))
            """;

    private static final String MARK =
            "update visit v set must = true, version = v.version + 1 from ("
                    + ENTITLED
                    + ") q where v.plan_id = :plan and v.holder_id = q.id and not v.must"
                    + " and v.id in (select distinct on (w.holder_id) w.id from visit w"
                    + " where w.plan_id = :plan and w.state <> 'CANCELLED' and not exists"
                    + " (select 1 from visit x where x.plan_id = :plan"
                    + " and x.holder_id = w.holder_id and x.must) order by w.holder_id, w.id)";

    private static final String DRAW =
            "insert into visit (id, plan_id, region_code, unit_id, holder_kind, holder_id, must,"
                    + " state, misses, kinds, goods, back_entered, test, changed_at, version)"
                    + " select gen_random_uuid(), p.id, q.region_code, p.unit_id, 'household',"
                    + " q.id, true, 'PLANNED', 0, '[]', '[]', false, p.test, :at, 0 from ("
                    + ENTITLED
                    + ") q join visit_plan p on p.id = :plan where not exists (select 1 from visit"
                    + " v where v.plan_id = p.id and v.holder_id = q.id and v.must)"
                    + " on conflict (plan_id, holder_id) where must do nothing";

    private static final String MUST =
            "select count(*) from visit where plan_id = :plan and must and state <> 'CANCELLED'";

    private static final String MISSING =
            "select count(*) from visit where plan_id = :plan and must"
                    + " and state in ('PLANNED', 'SCHEDULED', 'MISSED')";

    private static final String COVERAGE =
            """
            with counted as materialized (
                select region_code, state, count(*) as n from visit
                where plan_id = :plan and must
                group by region_code, state)
            select left(region_code, :digits), sum(n),
                coalesce(sum(n) filter (where state in ('DONE', 'VERIFIED')), 0),
                coalesce(sum(n) filter (where state in ('PLANNED', 'SCHEDULED', 'MISSED')), 0),
                coalesce(sum(n) filter (where state = 'MISSED'), 0)
            from counted
            where state <> 'CANCELLED' and region_code like any(cast(:scope as text[]))
            group by 1 order by 1
            """;

    private static final String FIGURES =
            """
            select count(distinct v.holder_id) filter (where v.holder_kind = 'household'),
                count(distinct v.holder_id) filter (where v.holder_kind = 'organisation'),
                count(distinct v.group_number),
                coalesce(sum(v.amount) filter (where v.holder_kind = 'household'), 0),
                coalesce(sum(v.amount) filter (where v.holder_kind = 'organisation'), 0),
                (select count(*) from heard_need n join visit w on w.id = n.heard_id
                    where n.heard_kind = 'visit' and w.plan_id = :plan),
                (select count(*) from heard_need n join visit w on w.id = n.heard_id
                    where n.heard_kind = 'visit' and w.plan_id = :plan and n.state = 'done'),
                (select count(*) from heard_opinion o join visit w on w.id = o.heard_id
                    where o.heard_kind = 'visit' and w.plan_id = :plan),
                (select count(*) from heard_opinion o join visit w on w.id = o.heard_id
                    where o.heard_kind = 'visit' and w.plan_id = :plan and o.solved)
            from visit v where v.plan_id = :plan and v.state in ('DONE', 'VERIFIED')
            """;

    private static final String GOODS =
            """
            select g.item, sum(g.quantity)
            from visit v, json_to_recordset(cast(v.goods as json)) as g (item text, quantity integer)
            where v.plan_id = :plan and v.state in ('DONE', 'VERIFIED')
            group by g.item order by g.item
            """;

    private static final String OTHER =
            """
            select v.id, p.title, v.visited_on from visit v join visit_plan p on p.id = v.plan_id
            where v.holder_id = :holder and v.id <> :self and v.state in ('DONE', 'VERIFIED')
                and v.amount > 0 and v.test = :test
                and p.starts_on <= :ends and p.ends_on >= :starts
            order by v.visited_on desc, v.id limit 1
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:what, 0))";

    private static final String SHARE =
            """
            insert into visit_share (plan_id, region_code, item, quantity, used)
            values (:plan, :region, :item, :quantity, 0)
            on conflict (plan_id, region_code, item) do nothing
            """;

    private static final String TAKE =
            """
            update visit_share set used = used + :pieces
            where plan_id = :plan and region_code = :region and item = :item
                and used + :pieces <= quantity
            """;

    private static final String REMAIN =
            """
            select quantity - used from visit_share
            where plan_id = :plan and region_code = :region and item = :item
            """;

    private final EntityManager database;

    VisitTable(EntityManager database) {
        this.database = database;
    }

    /** Money that another visit has brought. */
    record Other(UUID visitId, String plan, LocalDate on) {}

    /** Set-wise: whoever is in one of the categories, alone or by a member, is on the list once. */
    int draw(VisitPlan plan, Instant at) {
        database.flush();
        String below = plan.region().prefix() + "%";
        String[] codes = plan.categories().toArray(String[]::new);
        int marked =
                database.createNativeQuery(MARK)
                        .setParameter("plan", plan.id())
                        .setParameter("below", below)
                        .setParameter("codes", codes)
                        .executeUpdate();
        return marked
                + database.createNativeQuery(DRAW)
                        .setParameter("plan", plan.id())
                        .setParameter("below", below)
                        .setParameter("codes", codes)
                        .setParameter("at", at)
                        .executeUpdate();
    }

    long mustVisit(UUID plan) {
        return count(MUST, plan);
    }

    long missing(UUID plan) {
        return count(MISSING, plan);
    }

    @SuppressWarnings("unchecked")
    List<VisitPlanView.Coverage> coverage(UUID plan, int digits, String[] scope) {
        List<Object[]> rows =
                database.createNativeQuery(COVERAGE)
                        .setParameter("plan", plan)
                        .setParameter("digits", digits)
                        .setParameter("scope", scope)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new VisitPlanView.Coverage(
                                        (String) row[0],
                                        number(row[1]),
                                        number(row[2]),
                                        number(row[3]),
                                        number(row[4])))
                .toList();
    }

    VisitFigures figures(VisitPlan plan) {
        database.flush();
        Object[] row =
                (Object[])
                        database.createNativeQuery(FIGURES)
                                .setParameter("plan", plan.id())
                                .getSingleResult();
        return VisitFigures.of(
                new VisitFigures.Counted(
                        number(row[0]),
                        number(row[1]),
                        number(row[2]),
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        number(row[8])),
                goods(plan.id()),
                plan.declaredHouseholds(),
                plan.declaredYuan());
    }

    @SuppressWarnings("unchecked")
    private List<VisitGoods> goods(UUID plan) {
        List<Object[]> rows =
                database.createNativeQuery(GOODS).setParameter("plan", plan).getResultList();
        return rows.stream()
                .map(row -> new VisitGoods((String) row[0], (int) number(row[1])))
                .toList();
    }

    /** Two hands with money for one door: the second waits until the first has written. */
    void lockHolder(UUID holder) {
        database.createNativeQuery(LOCK).setParameter("what", "visit:" + holder).getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Other> money(Visit visit, VisitPlan plan) {
        List<Object[]> rows =
                database.createNativeQuery(OTHER)
                        .setParameter("holder", visit.holderId())
                        .setParameter("self", visit.id())
                        .setParameter("test", visit.isTest())
                        .setParameter("starts", plan.startsOn())
                        .setParameter("ends", plan.endsOn())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Other((UUID) row[0], (String) row[1], day(row[2])));
    }

    /** What a community's share holds; VISIT_GOODS_USED_UP names what remains. */
    void take(VisitPlan plan, String region, VisitGoods share, int pieces) {
        database.createNativeQuery(SHARE)
                .setParameter("plan", plan.id())
                .setParameter("region", region)
                .setParameter("item", share.item())
                .setParameter("quantity", share.quantity())
                .executeUpdate();
        int taken =
                database.createNativeQuery(TAKE)
                        .setParameter("plan", plan.id())
                        .setParameter("region", region)
                        .setParameter("item", share.item())
                        .setParameter("pieces", pieces)
                        .executeUpdate();
        if (taken == 0) {
            Number left =
                    (Number)
                            database.createNativeQuery(REMAIN)
                                    .setParameter("plan", plan.id())
                                    .setParameter("region", region)
                                    .setParameter("item", share.item())
                                    .getSingleResult();
            throw VisitProblem.VISIT_GOODS_USED_UP.at("goods", share.item(), left.intValue());
        }
    }

    private long count(String sql, UUID plan) {
        database.flush();
        return number(database.createNativeQuery(sql).setParameter("plan", plan).getSingleResult());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
