package org.nuandong.dispatch.call;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** The rows of platform_field and platform_code. Meanings never change; a row only ends. */
@ApplicationScoped
class CallMapRows {

    private static final String ENTRY =
            "id, valid_from, valid_to, source, recorded_at, recorded_by";
    private static final String FIELDS =
            "select "
                    + ENTRY
                    + ", platform, region_code, field, meaning, sort from platform_field"
                    + " order by platform, region_code, meaning, sort, field";
    private static final String CODES =
            "select "
                    + ENTRY
                    + ", platform, region_code, meaning, code, kind, facts, priority, value"
                    + " from platform_code order by platform, region_code, meaning, code";
    private static final String NEW_FIELD =
            "insert into platform_field ("
                    + ENTRY
                    + ", platform, region_code, field, meaning, sort)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEW_CODE =
            "insert into platform_code ("
                    + ENTRY
                    + ", platform, region_code, meaning, code, kind, facts, priority, value)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int AFTER_ENTRY = 7;

    private final AgroalDataSource database;

    CallMapRows(AgroalDataSource database) {
        this.database = database;
    }

    /** One row of an answer. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The values of a statement. */
    private interface Writing {
        void into(PreparedStatement statement) throws SQLException;
    }

    List<FieldRow> fields() {
        return all(
                FIELDS,
                row ->
                        new FieldRow(
                                row.getString("platform"),
                                new RegionCode(row.getString("region_code")),
                                row.getString("field"),
                                row.getString("meaning"),
                                row.getInt("sort"),
                                entry(row)));
    }

    List<CodeRow> codes() {
        return all(
                CODES,
                row ->
                        new CodeRow(
                                row.getString("platform"),
                                new RegionCode(row.getString("region_code")),
                                row.getString("meaning"),
                                row.getString("code"),
                                row.getString("kind"),
                                List.of((String[]) row.getArray("facts").getArray()),
                                row.getString("priority"),
                                row.getString("value"),
                                entry(row)));
    }

    void insert(FieldRow row) {
        write(
                NEW_FIELD,
                statement -> {
                    int next = entry(statement, row);
                    statement.setString(next, row.field());
                    statement.setString(next + 1, row.meaning());
                    statement.setInt(next + 2, row.sort());
                });
    }

    void insert(CodeRow row) {
        write(
                NEW_CODE,
                statement -> {
                    int next = entry(statement, row);
                    statement.setString(next, row.meaning());
                    statement.setString(next + 1, row.code());
                    statement.setString(next + 2, row.kind());
                    statement.setArray(
                            next + 3,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", row.facts().toArray(String[]::new)));
                    statement.setString(next + 4, row.priority());
                    statement.setString(next + 5, row.value());
                });
    }

    /** An end that was said before is never put off. Answers whether it ends now. */
    boolean end(MapRow row, Instant at) {
        String table = row instanceof FieldRow ? "platform_field" : "platform_code";
        return write(
                        "update "
                                + table
                                + " set valid_to = ? where id = ?"
                                + " and (valid_to is null or valid_to > ?)",
                        statement -> {
                            statement.setObject(1, utc(at));
                            statement.setObject(2, row.entry().id());
                            statement.setObject(3, utc(at));
                        })
                > 0;
    }

    private static MapEntry entry(ResultSet row) throws SQLException {
        return new MapEntry(
                row.getObject("id", UUID.class),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                row.getString("source"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    /** Entry, platform and region; answers the place of the next value. */
    private static int entry(PreparedStatement statement, MapRow row) throws SQLException {
        MapEntry entry = row.entry();
        statement.setObject(1, entry.id());
        statement.setObject(2, utc(entry.validFrom()));
        statement.setObject(3, utc(entry.validTo()));
        statement.setString(4, entry.source());
        statement.setObject(5, utc(entry.recordedAt()));
        statement.setString(6, entry.recordedBy());
        statement.setString(AFTER_ENTRY, row.platform());
        statement.setString(AFTER_ENTRY + 1, row.region().code());
        return AFTER_ENTRY + 2;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private int write(String text, Writing values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            values.into(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a row of a platform map cannot be written", e);
        }
    }

    private <T> List<T> all(String query, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reading.of(row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the platform maps cannot be read", e);
        }
    }
}
