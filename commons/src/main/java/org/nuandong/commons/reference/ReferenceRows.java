package org.nuandong.commons.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * The rows of the copy. A row gives way only to a later state: a higher epoch, or a higher sequence
 * in the same epoch; what the bootstrap file brought (0, 0) gives way to anything.
 */
@Singleton
class ReferenceRows {

    /** Which state of an aggregate a row holds. */
    record Mark(int epoch, long sequence) {
        static final Mark BOOTSTRAP = new Mark(0, 0);
    }

    private static final String LATER =
            " where (%1$s.epoch, %1$s.sequence) < (excluded.epoch, excluded.sequence)"
                    + " or (excluded.epoch = 0 and excluded.sequence = 0"
                    + " and %1$s.epoch = 0 and %1$s.sequence = 0"
                    + " and %1$s.* is distinct from excluded.*)";
    private static final String PUT_UNIT =
            "insert into reference_unit (unit_id, name, kind, region_code, parent_id, valid_from,"
                    + " valid_to, epoch, sequence, line_forms, line_parents)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (unit_id) do update set name = excluded.name,"
                    + " kind = excluded.kind, region_code = excluded.region_code,"
                    + " parent_id = excluded.parent_id, valid_from = excluded.valid_from,"
                    + " valid_to = excluded.valid_to, epoch = excluded.epoch,"
                    + " sequence = excluded.sequence, line_forms = excluded.line_forms,"
                    + " line_parents = excluded.line_parents"
                    + LATER.formatted("reference_unit");
    private static final String PUT_REGION =
            "insert into reference_region (code, name, parent_code, valid_from, valid_to, epoch,"
                    + " sequence) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (code) do update set name = excluded.name,"
                    + " parent_code = excluded.parent_code, valid_from = excluded.valid_from,"
                    + " valid_to = excluded.valid_to, epoch = excluded.epoch,"
                    + " sequence = excluded.sequence"
                    + LATER.formatted("reference_region");
    private static final String UNITS =
            "select unit_id, name, kind, region_code, parent_id, valid_from, valid_to,"
                    + " line_forms, line_parents from reference_unit";
    private static final String RAISE = "update reference_version set version = version + 1";

    private final AgroalDataSource database;

    ReferenceRows(AgroalDataSource database) {
        this.database = database;
    }

    long version() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select version from reference_version");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the version of the reference copy", e);
        }
    }

    List<Unit> units() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNITS);
                ResultSet row = statement.executeQuery()) {
            List<Unit> units = new ArrayList<>();
            while (row.next()) {
                units.add(unit(row));
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("the units of the reference copy", e);
        }
    }

    /** Answers how many rows gave way. */
    int put(List<Unit> units, Mark mark) {
        return batch(PUT_UNIT, units, (statement, unit) -> bind(statement, unit, mark));
    }

    int putRegions(List<Region> regions, Mark mark) {
        return batch(PUT_REGION, regions, (statement, region) -> bind(statement, region, mark));
    }

    int remove(UUID unitId) {
        return batch(
                "delete from reference_unit where unit_id = ?",
                List.of(unitId),
                (statement, id) -> statement.setObject(1, id));
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> int batch(String sql, List<T> rows, Binding<T> binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            int changed = 0;
            for (int count : statement.executeBatch()) {
                changed += count;
            }
            if (changed > 0) {
                raise.executeUpdate();
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("the reference copy", e);
        }
    }

    private static void bind(PreparedStatement statement, Unit unit, Mark mark)
            throws SQLException {
        statement.setObject(1, unit.unitId());
        statement.setString(2, unit.name());
        statement.setString(3, unit.kind());
        statement.setString(4, unit.region().code());
        statement.setObject(5, unit.parentId());
        statement.setObject(6, unit.validFrom());
        statement.setObject(7, unit.validTo());
        statement.setInt(8, mark.epoch());
        statement.setLong(9, mark.sequence());
        List<String> forms = unit.lines().keySet().stream().sorted().toList();
        Connection connection = statement.getConnection();
        statement.setArray(10, connection.createArrayOf("text", forms.toArray()));
        statement.setArray(
                11,
                connection.createArrayOf("uuid", forms.stream().map(unit.lines()::get).toArray()));
    }

    private static void bind(PreparedStatement statement, Region region, Mark mark)
            throws SQLException {
        statement.setString(1, region.code().code());
        statement.setString(2, region.name());
        statement.setString(3, region.parent() == null ? null : region.parent().code());
        statement.setObject(4, region.validFrom());
        statement.setObject(5, region.validTo());
        statement.setInt(6, mark.epoch());
        statement.setLong(7, mark.sequence());
    }

    static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                new RegionCode(row.getString("region_code")),
                row.getObject("parent_id", UUID.class),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")),
                lines(row));
    }

    private static Map<String, UUID> lines(ResultSet row) throws SQLException {
        String[] forms = (String[]) row.getArray("line_forms").getArray();
        UUID[] parents = (UUID[]) row.getArray("line_parents").getArray();
        Map<String, UUID> lines = new HashMap<>();
        for (int i = 0; i < forms.length; i++) {
            lines.put(forms[i], parents[i]);
        }
        return lines;
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
