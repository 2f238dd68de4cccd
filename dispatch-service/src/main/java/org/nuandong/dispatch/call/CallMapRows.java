package org.nuandong.dispatch.call;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.region.RegionCode;

/** The rows of platform_field and platform_code. */
@ApplicationScoped
class CallMapRows {

    private static final String FIELDS =
            "select platform, region_code, field, meaning, sort from platform_field"
                    + " order by platform, region_code, meaning, sort, field";
    private static final String CODES =
            "select platform, region_code, meaning, code, kind, facts, priority, value"
                    + " from platform_code order by platform, region_code, meaning, code";

    private final AgroalDataSource database;

    CallMapRows(AgroalDataSource database) {
        this.database = database;
    }

    /** One row of an answer. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<FieldRow> fields() {
        return all(
                FIELDS,
                row ->
                        new FieldRow(
                                row.getString(1),
                                new RegionCode(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5)));
    }

    List<CodeRow> codes() {
        return all(
                CODES,
                row ->
                        new CodeRow(
                                row.getString(1),
                                new RegionCode(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                List.of((String[]) row.getArray(6).getArray()),
                                row.getString(7),
                                row.getString(8)));
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
