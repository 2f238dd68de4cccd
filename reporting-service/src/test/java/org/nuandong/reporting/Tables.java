package org.nuandong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.deploy.testing.Backing;

/** The service's tables as a test sees them. */
public final class Tables {

    private static final List<String> COUNTED =
            List.of(
                    "fact",
                    "correction",
                    "thing",
                    "spell",
                    "spell_attribute",
                    "tally",
                    "tally_month",
                    "board_incident",
                    "last_word",
                    "heard_up_to",
                    "served_incident",
                    "promise");

    private Tables() {}

    /** Everything that events come to, row by row, in one order; how often a line changed aside. */
    public static List<String> counted() {
        List<String> rows = new ArrayList<>();
        for (String table : COUNTED) {
            rows.addAll(
                    texts(
                            "select '"
                                    + table
                                    + " ' || (to_jsonb(t) - 'version')::text from "
                                    + table
                                    + " t order by 1"));
        }
        return rows;
    }

    /** Nothing was ever read or counted. */
    public static void empty() {
        change("truncate event, " + String.join(", ", COUNTED));
    }

    public static long number(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    public static List<String> texts(String query) {
        return look(
                statement -> {
                    List<String> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery(query)) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    return found;
                });
    }

    public static void change(String sql) {
        look(statement -> statement.execute(sql));
    }

    private static <T> T look(Work<T> work) {
        try {
            return Backing.look(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return work.on(statement);
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }
}
