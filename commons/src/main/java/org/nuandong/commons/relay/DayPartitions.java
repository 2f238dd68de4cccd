package org.nuandong.commons.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A table in partitions of one day (UTC): made a week ahead, dropped when they are old. */
final class DayPartitions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int DAYS_AHEAD = 7;

    private final Connection connection;
    private final String table;
    private final String timeColumn;

    DayPartitions(Connection connection, String table, String timeColumn) {
        this.connection = connection;
        this.table = table;
        this.timeColumn = timeColumn;
    }

    /** A day whose rows already lie in the default partition stays there. */
    void makeFrom(LocalDate today) throws SQLException {
        List<String> present = names();
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            LocalDate day = today.plusDays(i);
            if (!present.contains(name(day)) && !hasRowsInDefault(day)) {
                make(day);
            }
        }
    }

    private void make(LocalDate day) throws SQLException {
        execute(
                "create table %s partition of %s for values from ('%sT00:00Z') to ('%sT00:00Z')"
                                .formatted(name(day), table, day, day.plusDays(1))
                        + " with (autovacuum_vacuum_scale_factor = 0.05)");
    }

    /** Names of partitions that end before this day, oldest first. */
    List<String> endedBefore(LocalDate day) throws SQLException {
        String limit = name(day);
        return names().stream().filter(name -> name.compareTo(limit) < 0).sorted().toList();
    }

    void drop(String partition) throws SQLException {
        execute("drop table " + partition);
    }

    private String name(LocalDate day) {
        return table + "_p" + DAY.format(day);
    }

    private boolean hasRowsInDefault(LocalDate day) throws SQLException {
        String query =
                "select exists (select from %s_default where %s >= '%sT00:00Z' and %s < '%sT00:00Z')"
                        .formatted(table, timeColumn, day, timeColumn, day.plusDays(1));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                + " where i.inhparent = ?::regclass and c.relname like ?")) {
            query.setString(1, table);
            query.setString(2, table + "\\_p%");
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
