package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nuandong.beneficiary.address.AddressTraces;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.person.NumberTraces;

/**
 * Everybody beside everybody who may be the same: blocks of one sound, birth, number or telephone
 * are joined set-wise in the database, which puts aside what cannot count enough; the rest is read
 * in a stream and compared here. Sees one moment, writes only its own temporary tables.
 */
@ApplicationScoped
class Everybody {

    private static final int FETCH = 2_000;

    private static final List<String> GATHER =
            List.of(
                    "set local work_mem = '128MB'",
                    "drop table if exists twin, twin_pair, twin_kin",
                    """
                    create temporary table twin as
                    select t.*, row_number() over (order by id)::int as n, true as fresh
                    from person_twin t
                    """,
                    "analyze twin",
                    "create temporary table twin_pair (a int, b int)");

    private static final List<String> RELATE =
            List.of(
                    "create unique index on twin (n)",
                    "create index on twin (household)",
                    """
                    create temporary table twin_kin as
                    select t.n, array_agg(hashtext(o.sound)) as kin
                    from (select a as n from twin_pair union select b from twin_pair) p
                        join twin t using (n)
                        join twin o on o.household = t.household and o.n <> t.n
                    where o.sound <> '' group by t.n
                    """,
                    "create unique index on twin_kin (n)",
                    "analyze twin_pair");

    private static final String ONLY_WAITING =
            "update twin t set fresh = false where not exists"
                    + " (select from duplicate_waiting w where w.person_id = t.id and w.taken)";

    /** Pairs that are open already are looked at again, whatever they have become. */
    private static final String OPEN =
            """
            insert into twin_pair select x.n, y.n from duplicate_pair d
                join twin x on x.id = d.first_id join twin y on y.id = d.second_id
            where d.state in ('OPEN', 'UNSURE') and (x.fresh or y.fresh)
            """;

    /** A pair that somebody has decided on stays as it is. */
    private static final String PAIRS =
            """
            select %s, %s,
                case when x.household = y.household then 'TOGETHER'
                    when j.kin && k.kin then 'KIN' else 'NONE' end, d.id is not null
            from (select distinct a, b from twin_pair) p
                join twin x on x.n = p.a join twin y on y.n = p.b
                left join twin_kin j on j.n = p.a left join twin_kin k on k.n = p.b
                left join duplicate_pair d on d.first_id = x.id and d.second_id = y.id
            where d.id is null or d.state not in ('SAME', 'DIFFERENT')
            """
                    .formatted(TwinRows.columns("x"), TwinRows.columns("y"));

    private final NumberTraces traces;
    private final AddressTraces addresses;

    Everybody(NumberTraces traces, AddressTraces addresses) {
        this.traces = traces;
        this.addresses = addresses;
    }

    /**
     * What a pass saw; blocks that were too common, each with its people as often as they stand.
     */
    record Seen(long people, long compared, long blocksLeftOut, long peopleLeftOut) {}

    /** Every pair that is worth a look, or was, is handed over, in parts. */
    Seen look(
            Connection connection,
            boolean onlyWaiting,
            Weights weights,
            Consumer<List<Compared>> worth)
            throws SQLException {
        traces.makeAll(connection);
        addresses.makeAll(connection);
        if (!onlyWaiting) {
            NameShares.count(connection);
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String step : GATHER) {
                statement.execute(step);
            }
            if (onlyWaiting) {
                statement.execute(ONLY_WAITING);
            }
            long people = count(statement, "select count(*) from twin");
            long blocks = 0;
            long common = 0;
            String enough = Bound.sql(weights) + " >= " + weights.possible();
            for (Block block : Block.ALL) {
                statement.execute(block.forget());
                statement.execute(block.common(weights.largestBlock()));
                statement.execute(block.pairs(enough));
                blocks += count(statement, "select count(*) from " + block.common());
                common += count(statement, "select sum(people) from " + block.common());
            }
            statement.execute(OPEN);
            for (String step : RELATE) {
                statement.execute(step);
            }
            return new Seen(people, compare(statement, weights, worth), blocks, common);
        } finally {
            // The temporary tables and the memory go with it.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Answers how many pairs were compared field by field. */
    private static long compare(
            Statement statement, Weights weights, Consumer<List<Compared>> worth)
            throws SQLException {
        statement.setFetchSize(FETCH);
        long compared = 0;
        List<Compared> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(PAIRS)) {
            while (row.next()) {
                Compared one = TwinRows.read(row, weights);
                compared++;
                if (one.likeness().band() != null || row.getBoolean(TwinRows.AFTER)) {
                    found.add(one);
                }
                if (found.size() == FETCH) {
                    worth.accept(found);
                    found = new ArrayList<>();
                }
            }
        }
        worth.accept(found);
        return compared;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
