package org.nuandong.commons.preset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Table {@code preset_change}. */
@ApplicationScoped
class PresetChangeTable {

    private static final String READ =
            "select id, key, region_code, season_from, season_to, valid_from, valid_to, value,"
                    + " source, proposed_by, proposed_at, approved_by, approved_at, preset_id"
                    + " from preset_change where ";
    private static final String OPEN =
            READ
                    + "approved_at is null and (valid_to is null or valid_to > ?)"
                    + " and region_code like any (?) and (?::text is null or key = ?)"
                    + " and (?::uuid is null or id > ?) order by id limit ?";

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
        return one(id, " for update");
    }

    Optional<PresetChange> find(UUID id) {
        return one(id, "");
    }

    private Optional<PresetChange> one(UUID id, String how) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(READ + "id = ?" + how)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(change(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a change of a preset could not be read", e);
        }
    }

    /** Not approved and not lapsed, the oldest first; one row more than the page holds. */
    List<PresetChange> open(String[] patterns, String key, UUID after, int limit, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setObject(1, PresetTable.utc(now));
            select.setArray(2, connection.createArrayOf("text", patterns));
            select.setString(3, key);
            select.setString(4, key);
            select.setObject(5, after);
            select.setObject(6, after);
            select.setInt(7, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                List<PresetChange> open = new ArrayList<>();
                while (row.next()) {
                    open.add(change(row));
                }
                return open;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the open changes of presets could not be read", e);
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
