package org.nuandong.beneficiary.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Caller;

/** Reads the ledger, and proves the balances by it. */
@ApplicationScoped
class LedgerBook {

    private static final String LINES =
            """
            select l.id, b.source, l.movement, l.allotted, l.reserved, l.paid, l.cause_id, l.reason,
                l.occurred_at, l.recorded_at
            from ledger_line l join fund_balance b on b.id = l.balance_id
            where b.account_id = :account and l.id > :after order by l.id
            """;

    private static final String SEEN =
            "b.region_code like any (cast(:seen as text[]))"
                    + " and (cast(:units as uuid[]) is null or b.unit_id = any (cast(:units as uuid[])))";

    private static final String COUNT =
            "select count(distinct b.id), count(l.id) from fund_balance b"
                    + " left join ledger_line l on l.balance_id = b.id where "
                    + SEEN;

    private static final String AGAINST_LINES =
            """
            select b.account_id, b.source, 'lines', b.allotted - coalesce(sum(l.allotted), 0),
                b.reserved - coalesce(sum(l.reserved), 0), b.paid - coalesce(sum(l.paid), 0)
            from fund_balance b left join ledger_line l on l.balance_id = b.id
            """
                    + "where "
                    + SEEN
                    + """

            group by b.id having b.allotted <> coalesce(sum(l.allotted), 0)
                or b.reserved <> coalesce(sum(l.reserved), 0) or b.paid <> coalesce(sum(l.paid), 0)
            order by b.account_id, b.source
            """;

    private static final String AGAINST_COMMITMENTS =
            """
            select b.account_id, b.source, 'commitments', cast(0 as numeric),
                b.reserved - coalesce(sum(s.amount_yuan) filter (where c.state = 'RESERVED'), 0),
                b.paid - coalesce(sum(s.amount_yuan) filter (where c.state = 'SPENT'), 0)
            from fund_balance b left join fund_share s on s.balance_id = b.id
                left join fund_commitment c on c.cause_id = s.cause_id
            """
                    + "where "
                    + SEEN
                    + """

            group by b.id
            having b.reserved
                    <> coalesce(sum(s.amount_yuan) filter (where c.state = 'RESERVED'), 0)
                or b.paid <> coalesce(sum(s.amount_yuan) filter (where c.state = 'SPENT'), 0)
            order by b.account_id, b.source
            """;

    private final EntityManager database;
    private final Caller caller;

    LedgerBook(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    List<LedgerView> lines(UUID account, long after, int rows) {
        List<?> found =
                database.createNativeQuery(LINES, Object[].class)
                        .setParameter("account", account)
                        .setParameter("after", after)
                        .setMaxResults(rows)
                        .getResultList();
        return found.stream().map(row -> line((Object[]) row)).toList();
    }

    /** In one snapshot, of what the caller may see. */
    LedgerCheckView check() {
        Object[] counted = (Object[]) scoped(COUNT).getSingleResult();
        List<LedgerCheckView.Difference> differences =
                List.of(AGAINST_LINES, AGAINST_COMMITMENTS).stream()
                        .flatMap(sql -> ((List<?>) scoped(sql).getResultList()).stream())
                        .map(row -> difference((Object[]) row))
                        .toList();
        return new LedgerCheckView(
                ((Number) counted[0]).longValue(),
                ((Number) counted[1]).longValue(),
                differences.isEmpty(),
                differences);
    }

    private Query scoped(String sql) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("seen", caller.likePatterns())
                .setParameter("units", caller.visibleUnits());
    }

    private static LedgerView line(Object[] row) {
        return new LedgerView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                (UUID) row[6],
                (String) row[7],
                (Instant) row[8],
                (Instant) row[9]);
    }

    private static LedgerCheckView.Difference difference(Object[] row) {
        return new LedgerCheckView.Difference(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5]);
    }
}
