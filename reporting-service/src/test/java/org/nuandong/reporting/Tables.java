package org.nuandong.reporting;

import java.sql.Connection;
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
                    "board_incident");

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
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void change(String statement) {
        try (Connection connection = Backing.connect();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
