package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.nuandong.dispatch.platform.SqlText;

/** {@code sql/intake.sql} with its columns: writes a batch in one statement and one commit. */
@ApplicationScoped
class IntakeStatement {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)::([a-z0-9]+)\\[]");

    private final DataSource database;
    private final String sql;
    private final List<Matched> parameters;

    private record Matched(String name, String type) {}

    IntakeStatement(DataSource database) {
        this.database = database;
        String text = SqlText.of("sql/intake.sql");
        this.parameters =
                PARAMETER
                        .matcher(text)
                        .results()
                        .map(found -> new Matched(found.group(1), found.group(2)))
                        .toList();
        this.sql =
                PARAMETER
                        .matcher(text)
                        .replaceAll(
                                found -> "?::" + Matcher.quoteReplacement(found.group(2)) + "[]");
    }

    /** The numbers of the incidents that were opened, by tip; a tip known already is missing. */
    Map<UUID, String> write(List<IntakeJob> jobs) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Matched parameter = parameters.get(i);
                Object[] values = IntakeColumn.named(parameter.name()).of(jobs);
                statement.setArray(i + 1, connection.createArrayOf(parameter.type(), values));
            }
            try (ResultSet opened = statement.executeQuery()) {
                Map<UUID, String> numbers = new HashMap<>();
                while (opened.next()) {
                    numbers.put(opened.getObject(1, UUID.class), opened.getString(2));
                }
                return numbers;
            }
        }
    }
}
