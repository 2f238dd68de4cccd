package org.nuandong.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.reporting.platform.CanonicalJson;

/**
 * 比对: the rows of a table in two schemas, as one transaction sees them. How often a row was written
 * ({@code version}) is no content.
 */
final class TableComparison {

    static final int LISTED = 100;

    private static final String COLUMNS =
            """
            select string_agg(format('%I', attname), ', ' order by attname) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped
                and attname <> 'version'
            """;

    // Row by row into one sum: equal tables are told by one pass over each.
    private static final String SUM =
            "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)"
                    + " from (select %s from %s.%s) t";

    private static final String ALONE =
            "select to_jsonb(d), count(*) over () from (select %1$s from %3$s.%2$s except all"
                    + " select %1$s from %4$s.%2$s) d order by d::text limit "
                    + LISTED;

    private record Sum(long rows, String hash) {}

    private final Connection connection;

    TableComparison(Connection connection) {
        this.connection = connection;
    }

    /** Counts of one table; lists what differs. */
    RebuildBook.Compared compare(
            String table, String before, String after, List<RebuildBook.Difference> listed)
            throws SQLException {
        String columns = columns(after + "." + table);
        Sum old = sum(columns, before, table);
        Sum fresh = sum(columns, after, table);
        if (old.equals(fresh)) {
            return new RebuildBook.Compared(table, old.rows(), fresh.rows(), 0, 0);
        }
        long onlyOld = alone(ALONE.formatted(columns, table, before, after), table, "old", listed);
        long onlyNew = alone(ALONE.formatted(columns, table, after, before), table, "new", listed);
        return new RebuildBook.Compared(table, old.rows(), fresh.rows(), onlyOld, onlyNew);
    }

    private String columns(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private Sum sum(String columns, String schema, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SUM.formatted(columns, schema, table))) {
            row.next();
            return new Sum(row.getLong(1), row.getString(2));
        }
    }

    private long alone(String query, String table, String side, List<RebuildBook.Difference> listed)
            throws SQLException {
        long count = 0;
        List<RebuildBook.Difference> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                count = row.getLong(2);
                found.add(
                        new RebuildBook.Difference(
                                table, side, CanonicalJson.tree(row.getString(1))));
            }
        }
        listed.addAll(found);
        return count;
    }
}
