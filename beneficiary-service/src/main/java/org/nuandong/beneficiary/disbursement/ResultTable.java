package org.nuandong.beneficiary.disbursement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.rows.Columns;

/** The bank's answers, row by row as they came, and what each of them means for its line. */
@ApplicationScoped
class ResultTable {

    private static final String STAGE =
            """
            insert into payment_result (file_id, row_no, batch_line, amount, outcome, reason, verdict)
            select ?, r.row_no, r.line, r.amount::numeric, r.outcome, r.reason, 'unreadable'
            from unnest(?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[])
                as r (row_no, line, amount, outcome, reason)
            """;

    // A line that is named twice moves for neither row: a person looks at it.
    private static final String JUDGE =
            """
            with judged as (
                select q.row_no, p.state, case
                    when p.id is null then 'unknown-line'
                    when q.outcome is null or q.amount is null then 'unreadable'
                    when count(*) over (partition by q.batch_line) > 1 then 'twice'
                    when q.amount <> p.amount then 'other-amount'
                    when p.state = 'ISSUED' then q.outcome
                    when p.state = 'PAID' and q.outcome = 'returned' and p.reversed_at is null
                        then 'returned'
                    when p.state in ('PAID', 'CONFIRMED') and q.outcome = 'paid' then 'again'
                    when p.state in ('RETURNED', 'REISSUED') and q.outcome = 'returned' then 'again'
                    else 'contradiction' end as verdict
                from payment_result q
                    left join payment p on p.batch_id = :batch and p.batch_line = q.batch_line
                where q.file_id = :file)
            update payment_result r set verdict = j.verdict,
                moved_from = case when j.verdict in ('paid', 'returned') then j.state end
            from judged j where r.file_id = :file and r.row_no = j.row_no
            """;

    private static final String PAY =
            """
            update payment p set state = 'PAID', paid_at = :at, state_at = :at, version = version + 1
            from payment_result r where r.file_id = :file and r.moved_from = 'ISSUED'
                and p.batch_id = :batch and p.batch_line = r.batch_line and p.state = 'ISSUED'
            """;

    private static final String RETURN =
            """
            update payment p set state = 'RETURNED', ended_reason = r.reason, state_at = :at,
                version = version + 1
            from payment_result r where r.file_id = :file and r.verdict = 'returned'
                and p.batch_id = :batch and p.batch_line = r.batch_line and p.state = 'PAID'
            """;

    private final AgroalDataSource database;
    private final PaymentTable table;

    ResultTable(AgroalDataSource database, PaymentTable table) {
        this.database = database;
        this.table = table;
    }

    Optional<UUID> known(UUID batch, byte[] digest) {
        return ids(
                "select id from payment_result_file where batch_id = :batch and digest = :digest",
                Map.of("batch", batch, "digest", digest));
    }

    Optional<UUID> latest(UUID batch) {
        return ids(
                "select id from payment_result_file where batch_id = :batch order by id desc limit 1",
                Map.of("batch", batch));
    }

    void add(UUID file, UUID batch, byte[] digest, Instant at, String by) {
        table.query(
                        "insert into payment_result_file (id, batch_id, digest, received_at,"
                                + " received_by) values (:id, :batch, :digest, :at, :by)",
                        Map.of(
                                "id", file,
                                "batch", batch,
                                "digest", digest,
                                "at", at.atOffset(ZoneOffset.UTC),
                                "by", by))
                .executeUpdate();
    }

    void stage(UUID file, List<ResultRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(STAGE)) {
            insert.setObject(1, file);
            Columns.after(1, insert, rows)
                    .integer(ResultRow::row)
                    .integer(ResultRow::line)
                    .text(ResultRow::amount)
                    .text(ResultRow::outcome)
                    .text(ResultRow::reason);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rows of a result file", e);
        }
    }

    void judge(UUID file, UUID batch) {
        table.query(JUDGE, Map.of("file", file, "batch", batch)).executeUpdate();
    }

    void pay(UUID file, UUID batch, Instant at) {
        move(PAY, file, batch, at);
    }

    void giveBack(UUID file, UUID batch, Instant at) {
        move(RETURN, file, batch, at);
    }

    List<Reconciliation.Verdict> verdicts(UUID file) {
        return rows(
                        "select verdict, count(*), coalesce(sum(amount), 0) from payment_result"
                                + " where file_id = :file group by verdict order by verdict",
                        Map.of("file", file))
                .stream()
                .map(
                        row ->
                                new Reconciliation.Verdict(
                                        (String) row[0],
                                        ((Number) row[1]).longValue(),
                                        (BigDecimal) row[2]))
                .toList();
    }

    List<Reconciliation.Difference> differences(UUID file, UUID batch, int most) {
        return rows(
                        "select r.row_no, r.batch_line, r.verdict, r.amount, p.amount"
                                + " from payment_result r left join payment p"
                                + " on p.batch_id = :batch and p.batch_line = r.batch_line"
                                + " where r.file_id = :file"
                                + " and r.verdict not in ('paid', 'returned', 'again')"
                                + " order by r.row_no limit "
                                + most,
                        Map.of("file", file, "batch", batch))
                .stream()
                .map(
                        row ->
                                new Reconciliation.Difference(
                                        ((Number) row[0]).intValue(),
                                        row[1] == null ? null : ((Number) row[1]).intValue(),
                                        (String) row[2],
                                        (BigDecimal) row[3],
                                        (BigDecimal) row[4]))
                .toList();
    }

    List<Object[]> byState(UUID batch) {
        return rows(
                "select state, count(*), sum(amount) from payment where batch_id = :batch"
                        + " group by state",
                Map.of("batch", batch));
    }

    /** Sent, and nothing was said of it. */
    @SuppressWarnings("unchecked")
    List<Integer> missing(UUID batch, int most) {
        return table.query(
                        "select batch_line from payment where batch_id = :batch and state = 'ISSUED'"
                                + " order by batch_line limit "
                                + most,
                        Map.of("batch", batch))
                .getResultList();
    }

    private void move(String sql, UUID file, UUID batch, Instant at) {
        table.query(sql, Map.of("file", file, "batch", batch, "at", at.atOffset(ZoneOffset.UTC)))
                .executeUpdate();
    }

    private Optional<UUID> ids(String sql, Map<String, Object> values) {
        List<?> found = table.query(sql, values).getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((UUID) found.get(0));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> values) {
        return table.query(sql, values).getResultList();
    }
}
