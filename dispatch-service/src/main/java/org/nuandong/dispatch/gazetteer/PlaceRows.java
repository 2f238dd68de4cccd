package org.nuandong.dispatch.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** The rows of the gazetteer: put, removed, copied from the reference units. */
@ApplicationScoped
class PlaceRows {

    static final String COLUMNS =
            "id, kind, name, address, longitude, latitude, region_code, unit_id";

    private static final String PUT =
            "insert into gazetteer_place ("
                    + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                    + " kind = excluded.kind, name = excluded.name, address = excluded.address,"
                    + " longitude = excluded.longitude, latitude = excluded.latitude,"
                    + " region_code = excluded.region_code, unit_id = excluded.unit_id,"
                    + " version = gazetteer_place.version + 1";

    /** Name and region follow the unit; the point that somebody set stays. */
    private static final String COPY_UNITS =
            "insert into gazetteer_place (id, kind, name, region_code, unit_id, from_reference)"
                    + " select unit_id, case kind when 'street-office' then 'street' else kind end,"
                    + " name, region_code, unit_id, true from reference_unit"
                    + " where kind in ('station', 'street-office', 'community')"
                    + " and (valid_from is null or valid_from <= ?)"
                    + " and (valid_to is null or valid_to >= ?)"
                    + " on conflict (id) do update set name = excluded.name,"
                    + " region_code = excluded.region_code"
                    + " where gazetteer_place.from_reference"
                    + " and (gazetteer_place.name, gazetteer_place.region_code)"
                    + " is distinct from (excluded.name, excluded.region_code)";

    private static final String DROP_UNITS =
            "delete from gazetteer_place p where from_reference and not exists"
                    + " (select 1 from reference_unit u where u.unit_id = p.id"
                    + " and (u.valid_to is null or u.valid_to >= ?))";

    private final DataSource database;

    PlaceRows(DataSource database) {
        this.database = database;
    }

    void put(GazetteerPlace place) {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setObject(1, place.id());
            put.setString(2, place.kind());
            put.setString(3, place.name());
            put.setString(4, place.address());
            put.setObject(5, place.point() == null ? null : place.point().longitude());
            put.setObject(6, place.point() == null ? null : place.point().latitude());
            put.setString(7, place.region().code());
            put.setObject(8, place.unitId());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a place could not be written", e);
        }
    }

    void remove(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement remove =
                        connection.prepareStatement("delete from gazetteer_place where id = ?")) {
            remove.setObject(1, id);
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a place could not be removed", e);
        }
    }

    Optional<GazetteerPlace> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement(
                                "select "
                                        + COLUMNS
                                        + " from gazetteer_place where id = ?"
                                        + " for update")) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(place(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a place could not be read", e);
        }
    }

    /** Follows the reference units as they are on this day. */
    void copyUnits(LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement copy = connection.prepareStatement(COPY_UNITS);
                PreparedStatement drop = connection.prepareStatement(DROP_UNITS)) {
            copy.setObject(1, today);
            copy.setObject(2, today);
            copy.executeUpdate();
            drop.setObject(1, today);
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("units could not be copied into the gazetteer", e);
        }
    }

    List<RegionCode> stationRegions() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select distinct region_code from gazetteer_place"
                                        + " where kind = 'station'");
                ResultSet row = select.executeQuery()) {
            List<RegionCode> regions = new ArrayList<>();
            while (row.next()) {
                regions.add(new RegionCode(row.getString(1)));
            }
            return regions;
        } catch (SQLException e) {
            throw new IllegalStateException("the regions of the stations", e);
        }
    }

    static GazetteerPlace place(ResultSet row) throws SQLException {
        return new GazetteerPlace(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("address"),
                GeoPoint.ofNullable(
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class)),
                new RegionCode(row.getString("region_code")),
                row.getObject("unit_id", UUID.class));
    }
}
