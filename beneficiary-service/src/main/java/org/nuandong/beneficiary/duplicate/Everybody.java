package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.person.NumberTraces;

/**
 * Everybody beside everybody who may be the same: blocks of one sound, birth, number or telephone
 * are joined set-wise in the database, the pairs of them are scored here. Reads one moment and
 * writes only its own temporary tables.
 */
@ApplicationScoped
class Everybody {

    private static final int FETCH = 5_000;

    private static final List<String> GATHER =
            List.of(
                    "set work_mem = '128MB'",
                    "drop table if exists twin, twin_pair, twin_kin",
                    """
                    create temporary table twin as
                    select t.*, extract(year from born)::int as year, to_char(born, 'MMDD') as day
                    from person_twin t
                    """,
                    "create unique index on twin (id)",
                    "analyze twin",
                    """
                    create temporary table twin_kin as
                    select t.id, array_agg(hashtext(o.sound)) as kin
                    from twin t join twin o on o.household = t.household and o.id <> t.id
                    where o.sound <> '' group by t.id
                    """,
                    "create unique index on twin_kin (id)",
                    "create temporary table twin_pair (a uuid, b uuid)",
                    block("y.sound = x.sound and y.year = x.year", "x.sound <> ''"),
                    block(
                            "y.sound = x.sound and y.day = x.day",
                            "x.sound <> '' and not x.estimated"),
                    block("y.sound = x.sound and y.home = x.home", "x.sound <> ''"),
                    block("y.born = x.born and y.initials = x.initials", "not x.estimated"),
                    block("y.born = x.born and y.home = x.home", "not x.estimated"),
                    block("y.telephone = x.telephone", "x.telephone is not null"),
                    block("y.whole = x.whole", "x.whole is not null"),
                    block("y.without_birth = x.without_birth", "x.whole is not null"),
                    block("y.without_home = x.without_home", "x.whole is not null"),
                    "analyze twin_pair");

    /** A pair that is known stays as it is; in the order of the ids, as it is kept. */
    private static final String PAIRS =
            """
            select %s, %s,
                case when x.household = y.household then 'TOGETHER'
                    when j.kin && k.kin then 'KIN' else 'NONE' end
            from (select distinct a, b from twin_pair
                    except select first_id, second_id from duplicate_pair) p
                join twin x on x.id = p.a join twin y on y.id = p.b
                left join twin_kin j on j.id = p.a left join twin_kin k on k.id = p.b
            """
                    .formatted(TwinRows.columns("x"), TwinRows.columns("y"));

    private final NumberTraces traces;

    Everybody(NumberTraces traces) {
        this.traces = traces;
    }

    /** What a pass saw, and what is worth a look. */
    record Seen(long people, long compared, List<Compared> found) {}

    Seen look(Connection connection, Weights weights) throws SQLException {
        traces.makeAll(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String step : GATHER) {
                statement.execute(step);
            }
            long people = count(statement, "select count(*) from twin");
            statement.setFetchSize(FETCH);
            long compared = 0;
            List<Compared> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(PAIRS)) {
                while (row.next()) {
                    Compared one = TwinRows.read(row, weights);
                    compared++;
                    if (one.likeness().band() != null) {
                        found.add(one);
                    }
                }
            }
            return new Seen(people, compared, found);
        } finally {
            // The temporary tables and the memory go with it.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String block(String same, String where) {
        return "insert into twin_pair select x.id, y.id from twin x join twin y on "
                + same
                + " and x.id < y.id where "
                + where;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
