package org.nuandong.beneficiary.budget;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.rows.Columns;

/** The commitments and their shares, a whole list in one statement. */
@ApplicationScoped
class CommitmentTable {

    // In the order of the causes: two lists with the same causes wait for each other and never
    // cross.
    private static final String RESERVE =
            """
            insert into fund_commitment as c (cause_id, project_id, state, rounds, changed_at)
            select cause_id, ?, 'RESERVED', 1, ? from unnest(?::uuid[]) as w (cause_id)
            order by cause_id
            on conflict (cause_id) do update
                set state = 'RESERVED', rounds = c.rounds + 1, changed_at = excluded.changed_at
                where c.state in ('RELEASED', 'RETURNED', 'REVERSED')
                and c.project_id = excluded.project_id
            returning cause_id
            """;

    private static final String FORGET_SHARES = "delete from fund_share where cause_id = any (?)";

    private static final String SHARES =
            """
            insert into fund_share (cause_id, source, balance_id, amount_yuan)
            select w.cause_id, w.source, b.id, w.amount::numeric
            from unnest(?::uuid[], ?::text[], ?::text[]) as w (cause_id, source, amount)
            join fund_balance b on b.account_id = ? and b.source = w.source
            """;

    private static final String SHARES_OF =
            """
            select c.cause_id, c.project_id, c.state, s.source, s.amount_yuan
            from fund_commitment c join fund_share s on s.cause_id = c.cause_id
            where c.cause_id = any (?) order by c.cause_id, s.source
            """;

    private static final String LOCK =
            "select cause_id, state from fund_commitment where cause_id = any (?)"
                    + " order by cause_id for update";

    private static final String MOVE =
            "update fund_commitment set state = ?, changed_at = ? where cause_id = any (?)";

    private static final String SUMS =
            """
            select b.account_id, b.source, sum(s.amount_yuan), count(*)
            from fund_share s join fund_balance b on b.id = s.balance_id
            where s.cause_id = any (?)
            group by b.account_id, b.source order by b.account_id, b.source
            """;

    private static final String LOCK_BALANCES =
            """
            select b.id from fund_balance b
            where b.id in (select balance_id from fund_share where cause_id = any (?))
            order by b.account_id, b.source for update
            """;

    private final AgroalDataSource database;

    CommitmentTable(AgroalDataSource database) {
        this.database = database;
    }

    /** What a cause holds. */
    record Held(UUID projectId, CommitmentState state, SortedMap<String, BigDecimal> shares) {}

    /** What a list moves in one source of one account. */
    record Sum(UUID accountId, String source, BigDecimal amount, int causes) {}

    /** The causes that are reserved by this call; the others stand already. */
    List<UUID> reserve(UUID projectId, Collection<UUID> causes, Instant at) {
        return with(
                RESERVE,
                insert -> {
                    insert.setObject(1, projectId);
                    insert.setObject(2, at.atOffset(ZoneOffset.UTC));
                    insert.setArray(3, uuids(insert, causes));
                    return causes(insert);
                });
    }

    void share(UUID projectId, List<Claim> claims) {
        with(
                FORGET_SHARES,
                delete -> {
                    delete.setArray(1, uuids(delete, claims.stream().map(Claim::causeId).toList()));
                    return delete.executeUpdate();
                });
        List<Line> lines =
                claims.stream()
                        .flatMap(
                                claim ->
                                        claim.shares().stream()
                                                .map(share -> new Line(claim.causeId(), share)))
                        .toList();
        with(
                SHARES,
                insert -> {
                    Columns.of(insert, lines)
                            .uuid(Line::causeId)
                            .text(line -> line.share().source())
                            .text(line -> line.share().amountYuan().toPlainString());
                    insert.setObject(4, projectId);
                    return insert.executeUpdate();
                });
    }

    Map<UUID, Held> held(Collection<UUID> causes) {
        return with(
                SHARES_OF,
                select -> {
                    select.setArray(1, uuids(select, causes));
                    Map<UUID, Held> held = new LinkedHashMap<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            UUID project = row.getObject(2, UUID.class);
                            CommitmentState state = CommitmentState.valueOf(row.getString(3));
                            held.computeIfAbsent(
                                            row.getObject(1, UUID.class),
                                            none -> new Held(project, state, new TreeMap<>()))
                                    .shares()
                                    .put(row.getString(4), row.getBigDecimal(5));
                        }
                    }
                    return held;
                });
    }

    /** In the order of the causes, until the caller's transaction ends. */
    Map<UUID, CommitmentState> lock(Collection<UUID> causes) {
        return with(
                LOCK,
                select -> {
                    select.setArray(1, uuids(select, causes));
                    Map<UUID, CommitmentState> states = new LinkedHashMap<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            states.put(
                                    row.getObject(1, UUID.class),
                                    CommitmentState.valueOf(row.getString(2)));
                        }
                    }
                    return states;
                });
    }

    /** For whoever changes them in more than one step. */
    void lockBalances(Collection<UUID> causes) {
        with(
                LOCK_BALANCES,
                select -> {
                    select.setArray(1, uuids(select, causes));
                    return select.execute();
                });
    }

    void move(Collection<UUID> causes, CommitmentState to, Instant at) {
        with(
                MOVE,
                update -> {
                    update.setString(1, to.name());
                    update.setObject(2, at.atOffset(ZoneOffset.UTC));
                    update.setArray(3, uuids(update, causes));
                    return update.executeUpdate();
                });
    }

    /** By account and source: the order in which balances are taken. */
    List<Sum> sums(Collection<UUID> causes) {
        return with(
                SUMS,
                select -> {
                    select.setArray(1, uuids(select, causes));
                    List<Sum> sums = new ArrayList<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            sums.add(
                                    new Sum(
                                            row.getObject(1, UUID.class),
                                            row.getString(2),
                                            row.getBigDecimal(3),
                                            row.getInt(4)));
                        }
                    }
                    return sums;
                });
    }

    private static Array uuids(PreparedStatement statement, Collection<UUID> ids)
            throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static List<UUID> causes(PreparedStatement statement) throws SQLException {
        List<UUID> causes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                causes.add(row.getObject(1, UUID.class));
            }
        }
        return causes;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }

    private record Line(UUID causeId, Share share) {}

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
