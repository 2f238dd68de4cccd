package org.nuandong.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The very statement with which dispatch-service takes a tip in, as a pgbench script: one tip per
 * transaction, the values of a tip that the service itself has just written, keys new each time and
 * in order of time as the service makes them.
 */
final class IntakeScript {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)::([a-z0-9]+)\\[]");

    private static final String NEW_ID =
            "(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')"
                    + " || substr(md5(random()::text), 1, 20))::uuid";
    private static final String NEW_DIGEST =
            "decode(md5(random()::text) || md5(random()::text), 'hex')";
    private static final String NEW_REFERENCE = "'B' || md5(random()::text)";

    /** The last tip with its incident, events and audit marks, under the statement's own names. */
    private static final String SAMPLE =
            """
            select t.*, i.priority, i.near_target, i.far_target, i.warn_before, i.escalate_after,
                array_to_string(t.facts, ',') as facts_text,
                extract(year from t.received_at)::int as number_year,
                te.payload::text as tip_event, te.topic, te.traceparent,
                ie.payload::text as incident_event,
                ta.mark as tip_audit_mark, ia.mark as incident_audit_mark
            from tip t
            join incident i on i.id = t.opened_incident_id
            join outbox te on te.aggregateid::text = t.id::text and te.sequence = 1
            join outbox ie on ie.aggregateid::text = i.id::text and ie.sequence = 1
            left join audit_entry ta on ta.event_id = te.id
            left join audit_entry ia on ia.event_id = ie.id
            order by t.recorded_at desc limit 1
            """;

    private final Map<String, String> expressions = new HashMap<>();

    private IntakeScript(ResultSet sample) throws SQLException {
        int columns = sample.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            expressions.put(sample.getMetaData().getColumnLabel(i), literal(sample, i));
        }
        expressions.put("facts", expressions.get("facts_text"));
        for (String id :
                new String[] {"tip_id", "incident_id", "tip_event_id", "incident_event_id"}) {
            expressions.put(id, NEW_ID);
        }
        replaceWhenPresent("source_ref", NEW_REFERENCE);
        replaceWhenPresent("idempotency_digest", NEW_DIGEST);
        for (String time : new String[] {"received_at", "occurred_at", "recorded_at"}) {
            expressions.put(time, "now()");
        }
        expressions.put("deadline_at", "now() + interval '30 minutes'");
        expressions.put("warning_due_at", "now() + interval '20 minutes'");
        expressions.put("breach_due_at", "now() + interval '30 minutes 1 ms'");
    }

    static String of(Path checkout, Connection dispatch) throws IOException, SQLException {
        Path sql = checkout.resolve("dispatch-service/src/main/resources/sql/intake.sql");
        try (Statement statement = dispatch.createStatement();
                ResultSet sample = statement.executeQuery(SAMPLE)) {
            if (!sample.next()) {
                throw new IllegalStateException("no tip to take the values from");
            }
            return new IntakeScript(sample).script(Files.readString(sql));
        }
    }

    private String script(String sql) {
        String text =
                sql.lines()
                        .filter(line -> !line.startsWith("--"))
                        .reduce("", (a, b) -> a + b + "\n");
        return PARAMETER.matcher(text).replaceAll(this::array).strip() + ";\n";
    }

    private String array(java.util.regex.MatchResult parameter) {
        String expression = expressions.get(parameter.group(1));
        if (expression == null) {
            throw new IllegalStateException("the bench does not know " + parameter.group(1));
        }
        return Matcher.quoteReplacement("array[" + expression + "]::" + parameter.group(2) + "[]");
    }

    private void replaceWhenPresent(String column, String expression) {
        if (!"null".equals(expressions.get(column))) {
            expressions.put(column, expression);
        }
    }

    /** As SQL writes it. */
    private static String literal(ResultSet row, int column) throws SQLException {
        if ("bytea".equals(row.getMetaData().getColumnTypeName(column))) {
            byte[] bytes = row.getBytes(column);
            return bytes == null
                    ? "null"
                    : "'\\x" + java.util.HexFormat.of().formatHex(bytes) + "'::bytea";
        }
        String text = row.getString(column);
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
