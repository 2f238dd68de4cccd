package org.nuandong.commons.preset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Tables {@code preset_key} and {@code preset}: small, read whole. */
@ApplicationScoped
class PresetTable {

    private final AgroalDataSource dataSource;

    PresetTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<String, PresetKey> keys() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select key, kind, concerns, statutory, unit, label_zh, label_en"
                                        + " from preset_key")) {
            Map<String, PresetKey> keys = new HashMap<>();
            while (row.next()) {
                PresetKey key =
                        new PresetKey(
                                row.getString(1),
                                PresetKind.of(row.getString(2)),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7));
                keys.put(key.key(), key);
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of the presets could not be read", e);
        }
    }

    List<Preset> presets() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select id, key, region_code, season_from, season_to, valid_from,"
                                        + " valid_to, value, source, recorded_at, proposed_by,"
                                        + " approved_by from preset")) {
            List<Preset> presets = new ArrayList<>();
            while (row.next()) {
                presets.add(preset(row));
            }
            return presets;
        } catch (SQLException e) {
            throw new IllegalStateException("the presets could not be read", e);
        }
    }

    private static Preset preset(ResultSet row) throws SQLException {
        return new Preset(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new RegionCode(row.getString("region_code")),
                Season.of(row.getString("season_from"), row.getString("season_to")),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                row.getString("value"),
                row.getString("source"),
                instant(row, "recorded_at"),
                row.getString("proposed_by"),
                row.getString("approved_by"));
    }

    void insert(Preset preset) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into preset (id, key, region_code, season_from, season_to,"
                                        + " valid_from, valid_to, value, source, recorded_at,"
                                        + " proposed_by, approved_by)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, preset.id());
            insert.setString(2, preset.key());
            insert.setString(3, preset.region().code());
            insert.setString(4, preset.season() == null ? null : preset.season().writtenFrom());
            insert.setString(5, preset.season() == null ? null : preset.season().writtenTo());
            insert.setObject(6, utc(preset.validFrom()));
            insert.setObject(7, utc(preset.validTo()));
            insert.setString(8, preset.value());
            insert.setString(9, preset.source());
            insert.setObject(10, utc(preset.recordedAt()));
            insert.setString(11, preset.proposedBy());
            insert.setString(12, preset.approvedBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a preset could not be written", e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
