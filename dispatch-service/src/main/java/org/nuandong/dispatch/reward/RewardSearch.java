package org.nuandong.dispatch.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Lists of rewards for whoever verifies, approves and pays, and what they come to. */
@ApplicationScoped
class RewardSearch {

    private static final String TOTALS =
            """
            select t.state, count(*), sum(t.amount_yuan), coalesce(sum(p.paid), 0)
            from reward t
            left join lateral (select sum(l.amount_yuan) as paid from reward_line l
                where l.reward_id = t.id) p on true
            where t.region_code like any (:patterns) and t.region_code like :region
            and (cast(:units as uuid[]) is null or t.unit_id is null or t.unit_id = any (:units))
            and t.proposed_at >= :from and t.proposed_at < :to
            group by t.state
            """;

    private final EntityManager database;
    private final Caller caller;

    RewardSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Null narrows nothing. */
    record Filter(RewardState state, UUID incidentId, RegionCode region, UUID unitId) {}

    /** Of one state: how many, what they are worth, what went out for them less what came back. */
    record Total(RewardState state, long rewards, BigDecimal amountYuan, BigDecimal paidYuan) {}

    List<Reward> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<Reward> query =
                new ScopedQuery<>(database, Reward.class, "reward", caller)
                        .and("t.incident_id = :incident", "incident", filter.incidentId())
                        .and("t.unit_id = :unit", "unit", filter.unitId());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (after != null) {
            query.and(
                            "(t.proposed_at, t.id) < (:last, :lastId)",
                            "last",
                            Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.proposed_at desc, t.id desc", limit);
    }

    static List<String> position(Reward reward) {
        return List.of(reward.proposedAt().toString(), reward.id().toString());
    }

    @SuppressWarnings("unchecked")
    List<Total> totals(RegionCode region, Instant from, Instant to) {
        List<Object[]> rows =
                database.createNativeQuery(TOTALS, Object[].class)
                        .setParameter("patterns", caller.likePatterns())
                        .setParameter("region", region == null ? "%" : region.prefix() + "%")
                        .setParameter("units", caller.visibleUnits())
                        .setParameter("from", from == null ? Instant.EPOCH : from)
                        .setParameter("to", to == null ? FAR_AHEAD : to)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Total(
                                        RewardState.valueOf((String) row[0]),
                                        ((Number) row[1]).longValue(),
                                        (BigDecimal) row[2],
                                        ((BigDecimal) row[3]).setScale(2)))
                .sorted(java.util.Comparator.comparing(Total::state))
                .toList();
    }

    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
}
