package org.nuandong.commons.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Door: the copy of the winters; a row gives way only to a later state. */
@Singleton
public class SeasonRows {

    private static final String PUT =
            "insert into reference_season as s (season_id, region_code, starts_on, ends_on, epoch,"
                    + " sequence) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (season_id) do update set region_code = excluded.region_code,"
                    + " starts_on = excluded.starts_on, ends_on = excluded.ends_on,"
                    + " epoch = excluded.epoch, sequence = excluded.sequence"
                    + " where (s.epoch, s.sequence) < (excluded.epoch, excluded.sequence)"
                    + " or (s.epoch = 0 and s.sequence = 0)";
    private static final String READ =
            "select season_id, region_code, starts_on, ends_on from reference_season";

    private final AgroalDataSource database;

    SeasonRows(AgroalDataSource database) {
        this.database = database;
    }

    public PublishedSeasons read() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            List<SeasonWindow> windows = new ArrayList<>();
            while (row.next()) {
                windows.add(
                        new SeasonWindow(
                                row.getObject(1, UUID.class),
                                new RegionCode(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)));
            }
            return new PublishedSeasons(windows);
        } catch (SQLException e) {
            throw new IllegalStateException("the winters of the reference copy", e);
        }
    }

    void put(List<SeasonWindow> windows, ReferenceRows.Mark mark) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT)) {
            for (SeasonWindow window : windows) {
                statement.setObject(1, window.id());
                statement.setString(2, window.region().code());
                statement.setObject(3, window.startsOn());
                statement.setObject(4, window.endsOn());
                statement.setInt(5, mark.epoch());
                statement.setLong(6, mark.sequence());
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the winters of the reference copy", e);
        }
    }
}
