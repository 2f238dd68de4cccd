package org.nuandong.commons.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Reads the copy page by page, in the order of region and id. */
@Singleton
class ReferenceList {

    private static final String UNITS =
            "select unit_id, name, kind, region_code, parent_id, valid_from, valid_to,"
                    + " line_forms, line_parents"
                    + " from reference_unit"
                    + " where (?::text is null or region_code like ?)"
                    + " and (?::text is null or kind = ?)"
                    + " and (?::uuid is null or parent_id = ?)"
                    + " and (?::text is null or (region_code, unit_id) > (?, ?))"
                    + " order by region_code, unit_id limit ?";

    private final AgroalDataSource database;

    ReferenceList(AgroalDataSource database) {
        this.database = database;
    }

    List<Unit> units(RegionCode region, String kind, UUID parent, List<String> after, int limit) {
        String prefix = region == null ? null : region.prefix() + "%";
        String code = after == null ? null : after.get(0);
        UUID id = after == null ? null : UUID.fromString(after.get(1));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNITS)) {
            statement.setString(1, prefix);
            statement.setString(2, prefix);
            statement.setString(3, kind);
            statement.setString(4, kind);
            statement.setObject(5, parent);
            statement.setObject(6, parent);
            statement.setString(7, code);
            statement.setString(8, code);
            statement.setObject(9, id);
            statement.setInt(10, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Unit> units = new ArrayList<>();
                while (row.next()) {
                    units.add(ReferenceRows.unit(row));
                }
                return units;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("listing units", e);
        }
    }
}
