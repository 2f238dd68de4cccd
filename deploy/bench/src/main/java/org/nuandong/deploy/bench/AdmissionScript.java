package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every row that one admission writes, and its look-ups, as a pgbench script of one transaction:
 * the values of an admission that the service itself has just made, keys new each time. Whatever
 * else hangs on the case by then (a column {@code case_id}) is copied, too.
 */
final class AdmissionScript {

    /** now() stands still within a transaction: each statement makes the same key of it. */
    private static final String KEY =
            "(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0')"
                    + " || lpad(to_hex(:n::bigint + %d), 20, '0'))::uuid";

    private static final String CASE_ID = KEY.formatted(0);

    private static final String LAST =
            "select id, region_code, encode(identity_index, 'hex') from care_case"
                    + " order by id desc limit 1";

    private static final String HANGING =
            "select c.table_name from information_schema.columns c"
                    + " join information_schema.tables t using (table_schema, table_name)"
                    + " where c.table_schema = 'public' and c.column_name = 'case_id'"
                    + " and c.data_type = 'uuid' and t.table_type = 'BASE TABLE' order by 1";

    private static final String SEQUENCE =
            "insert into event_sequence (aggregate_id, last) values (%s, %d)"
                    + " on conflict (aggregate_id) do update set last = event_sequence.last + 1";

    private final Connection dispatch;
    private final List<String> statements = new ArrayList<>();
    private int keys;

    private AdmissionScript(Connection dispatch) {
        this.dispatch = dispatch;
    }

    static String of(Connection dispatch) throws SQLException {
        AdmissionScript script = new AdmissionScript(dispatch);
        script.write();
        return "\\set n random(1, 4611686018427387904)\nbegin;\n"
                + String.join(";\n", script.statements)
                + ";\ncommit;\n";
    }

    private void write() throws SQLException {
        Object[] last = last();
        Object caseId = last[0];
        statements.add("select pg_try_advisory_xact_lock(:n::bigint)");
        statements.add(
                "select body_hash, status, answer, headers from idempotency_key where principal ="
                        + " 'bench' and operation = 'admit' and key = :n::text");
        if (last[2] != null) {
            statements.add("select pg_advisory_xact_lock(:n::bigint + 1)");
            statements.add(
                    "select * from care_case where identity_index = decode(md5(:n::text), 'hex')");
        }
        statements.add(
                "insert into care_case_number as c (region_code, day, last) values ('"
                        + last[1]
                        + "', 'bench', 1) on conflict (region_code, day) do update set last ="
                        + " c.last + 1 returning last");
        rows("care_case", "id", caseId, Set.of());
        for (String table : hanging()) {
            rows(table, "case_id", caseId, Set.of());
        }
        rows("deadline", "aggregate_id", caseId, Set.of("id", "act_at"));
        int events = rows("outbox", "aggregateid", caseId, Set.of("position"));
        statements.add(SEQUENCE.formatted(CASE_ID, events));
        rows("audit_entry", "object_id", caseId, Set.of("id"));
        statements.add(
                "insert into idempotency_key (principal, operation, key, body_hash, status, answer,"
                        + " headers, created_at) values ('bench', 'admit', :n::text,"
                        + " decode(md5(:n::text), 'hex'), 201,"
                        + " decode(repeat(md5(:n::text), 30), 'hex'), '{}'::jsonb, now())");
    }

    private Object[] last() throws SQLException {
        try (PreparedStatement query = dispatch.prepareStatement(LAST);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no admission to take the values from");
            }
            return new Object[] {row.getObject(1), row.getString(2), row.getString(3)};
        }
    }

    private List<String> hanging() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query = dispatch.prepareStatement(HANGING);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** An insert for each row that hangs there; answers how many it were. */
    private int rows(String table, String column, Object caseId, Set<String> left)
            throws SQLException {
        int found = 0;
        String select = "select * from " + table + " where " + column + "::text = ?";
        try (PreparedStatement query = dispatch.prepareStatement(select)) {
            query.setString(1, caseId.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    statements.add(insert(table, row, caseId.toString(), left));
                    found++;
                }
            }
        }
        return found;
    }

    private String insert(String table, ResultSet row, String caseId, Set<String> left)
            throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String name = meta.getColumnName(i);
            boolean counted = left.contains(name) && !"uuid".equals(meta.getColumnTypeName(i));
            if (!counted && row.getObject(i) != null) {
                names.add(name);
                values.add(value(row, i, name, caseId));
            }
        }
        return "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", values));
    }

    /** Whatever must be unique is made anew; the case's own key is the same everywhere. */
    private String value(ResultSet row, int i, String name, String caseId) throws SQLException {
        String text = row.getString(i);
        String type = row.getMetaData().getColumnTypeName(i);
        if (caseId.equals(text)) {
            return "uuid".equals(type) ? CASE_ID : CASE_ID + "::text";
        }
        Map<String, String> fresh =
                Map.of(
                        "case_no", "'B' || :n::text",
                        "identity_index", "decode(md5(:n::text), 'hex')",
                        "published_at", "now()",
                        "recorded_at", "now()",
                        "occurred_at", "now()");
        if (fresh.containsKey(name)) {
            return fresh.get(name);
        }
        if ("id".equals(name) || "event_id".equals(name)) {
            return KEY.formatted(++keys);
        }
        if ("bytea".equals(type)) {
            return "'\\x" + HexFormat.of().formatHex(row.getBytes(i)) + "'::bytea";
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
