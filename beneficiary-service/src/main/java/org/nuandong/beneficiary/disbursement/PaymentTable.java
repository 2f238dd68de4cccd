package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done to all lines of a list or batch at once, in the caller's transaction. */
@ApplicationScoped
class PaymentTable {

    private static final String TOTALS =
            """
            select coalesce(s.source, p.source) as bearing, count(*),
                sum(coalesce(s.amount, p.amount)),
                count(*) filter (where coalesce(s.position, 0) = 0)
            from payment p left join payment_share s on s.payment_id = p.id
            where p.%s group by bearing order by bearing
            """;

    private static final String MOVE_LIST =
            """
            update payment set state = :next, state_at = :at, version = version + 1
            where list_id = :list and state = :state
            """;

    // Whoever has died or gone since the approval is not paid; the line waits for a person.
    private static final String DRAW =
            """
            with taken as (
                select p.id from payment p
                    join payment_list l on l.id = p.list_id and l.state = 'CLEARED'
                where p.list_id = any(cast(:lists as uuid[])) and p.state = 'APPROVED' and not p.held
                    and p.channel = :channel
                    and (select y.live from payee y
                        where y.kind = p.payee_kind and y.id = p.payee_id)
                order by p.id for update of p),
            numbered as (select id, row_number() over (order by id) as line from taken)
            update payment p set state = 'ISSUED', batch_id = :batch, batch_line = n.line,
                state_at = :at, version = p.version + 1
            from numbered n where p.id = n.id
            """;

    private static final String PAYABLE =
            """
            select coalesce(s.source, p.source) as bearing, count(*),
                sum(coalesce(s.amount, p.amount)),
                count(*) filter (where coalesce(s.position, 0) = 0)
            from payment p left join payment_share s on s.payment_id = p.id
                join payment_list l on l.id = p.list_id and l.state = 'CLEARED'
            where p.list_id = any(cast(:lists as uuid[])) and p.state = 'APPROVED' and not p.held
                and p.channel = :channel
                and (select y.live from payee y
                    where y.kind = p.payee_kind and y.id = p.payee_id)
            group by bearing order by bearing
            """;

    private final EntityManager database;

    PaymentTable(EntityManager database) {
        this.database = database;
    }

    /** Of all lines that are alive, by source. */
    PaymentTotals ofList(UUID list) {
        return totals(
                TOTALS.formatted(
                        "list_id = :of and p.state not in ('CANCELLED', 'REJECTED', 'REISSUED')"),
                Map.of("of", list));
    }

    long linesOf(UUID list) {
        return count(
                "select count(*) from payment where list_id = :list"
                        + " and state not in ('CANCELLED', 'REJECTED', 'REISSUED')",
                Map.of("list", list));
    }

    PaymentTotals ofBatch(UUID batch) {
        return totals(TOTALS.formatted("batch_id = :of"), Map.of("of", batch));
    }

    /** What a batch of these lists would hold now. */
    PaymentTotals payable(List<UUID> lists, String channel) {
        return totals(PAYABLE, Map.of("lists", array(lists), "channel", channel));
    }

    int draw(UUID batch, List<UUID> lists, String channel, Instant at) {
        database.flush();
        return query(
                        DRAW,
                        Map.of(
                                "lists",
                                array(lists),
                                "channel",
                                channel,
                                "batch",
                                batch,
                                "at",
                                at.atOffset(ZoneOffset.UTC)))
                .executeUpdate();
    }

    int move(UUID list, PaymentState from, PaymentState to, Instant at) {
        from.require(to);
        database.flush();
        int moved =
                query(
                                MOVE_LIST,
                                Map.of(
                                        "list",
                                        list,
                                        "state",
                                        from.name(),
                                        "next",
                                        to.name(),
                                        "at",
                                        at.atOffset(ZoneOffset.UTC)))
                        .executeUpdate();
        return moved;
    }

    Query query(String sql, Map<String, Object> values) {
        Query query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query;
    }

    long count(String sql, Map<String, Object> values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    private PaymentTotals totals(String sql, Map<String, Object> values) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(sql, values).getResultList();
        return PaymentTotals.of(
                rows.stream().mapToLong(row -> ((Number) row[3]).longValue()).sum(),
                rows.stream()
                        .map(
                                row ->
                                        new PaymentTotals.BySource(
                                                (String) row[0],
                                                ((Number) row[1]).longValue(),
                                                (BigDecimal) row[2]))
                        .toList());
    }

    static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
