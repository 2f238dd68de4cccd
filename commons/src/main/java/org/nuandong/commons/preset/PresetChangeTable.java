package org.nuandong.commons.preset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Table {@code preset_change}. */
@ApplicationScoped
class PresetChangeTable {

    private static final String SELECT =
            "select id, key, region_code, season_from, season_to, valid_from, valid_to, value,"
                    + " source, proposed_by, proposed_at, approved_by, approved_at, preset_id"
                    + " from preset_change where id = ? for update";

    private final AgroalDataSource dataSource;

    PresetChangeTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(PresetChange change) {
        Preset proposed = change.proposed();
        Season season = proposed.season();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into preset_change (id, key, region_code, season_from,"
                                        + " season_to, valid_from, valid_to, value, source,"
                                        + " proposed_by, proposed_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, change.id());
            insert.setString(2, proposed.key());
            insert.setString(3, proposed.region().code());
            insert.setString(4, season == null ? null : season.writtenFrom());
            insert.setString(5, season == null ? null : season.writtenTo());
            insert.setObject(6, PresetTable.utc(proposed.validFrom()));
            insert.setObject(7, PresetTable.utc(proposed.validTo()));
            insert.setString(8, proposed.value());
            insert.setString(9, proposed.source());
            insert.setString(10, proposed.proposedBy());
            insert.setObject(11, PresetTable.utc(change.proposedAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a change of a preset could not be written", e);
        }
    }

    /** Locked until the transaction ends: two approvals at once are one. */
    Optional<PresetChange> lock(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(change(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a change of a preset could not be read", e);
        }
    }

    private static PresetChange change(ResultSet row) throws SQLException {
        Instant proposedAt = PresetTable.instant(row, "proposed_at");
        Preset proposed =
                new Preset(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        new RegionCode(row.getString("region_code")),
                        Season.of(row.getString("season_from"), row.getString("season_to")),
                        PresetTable.instant(row, "valid_from"),
                        PresetTable.instant(row, "valid_to"),
                        row.getString("value"),
                        row.getString("source"),
                        proposedAt,
                        row.getString("proposed_by"),
                        row.getString("approved_by"));
        return new PresetChange(
                proposed,
                proposedAt,
                PresetTable.instant(row, "approved_at"),
                row.getObject("preset_id", UUID.class));
    }

    /** {@code approver} is null for a change that takes no second person. */
    void tookEffect(UUID id, Preset preset, String approver) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update preset_change set approved_by = ?, approved_at = ?,"
                                        + " preset_id = ? where id = ?")) {
            update.setString(1, approver);
            update.setObject(2, PresetTable.utc(preset.recordedAt()));
            update.setObject(3, preset.id());
            update.setObject(4, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a change of a preset could not be written", e);
        }
    }
}
