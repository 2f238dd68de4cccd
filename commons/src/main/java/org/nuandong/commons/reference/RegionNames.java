package org.nuandong.commons.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.region.RegionCode;

/** Finds divisions by name or code in this service's copy; only those in use today. */
@ApplicationScoped
public class RegionNames {

    private static final String READ =
            "select code, name, parent_code from reference_region"
                    + " where (valid_from is null or valid_from <= ?)"
                    + " and (valid_to is null or valid_to >= ?) and ";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AgroalDataSource database;
    private final Clock clock;

    RegionNames(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that are called exactly by one of these names, by code. */
    public List<Region> called(Collection<String> names) {
        return read("name = any (?) order by code", names);
    }

    public Optional<Region> find(RegionCode code) {
        return read("code = any (?)", List.of(code.code())).stream().findFirst();
    }

    /** As this service's copy calls it today, else as the national list does. */
    public Optional<String> name(RegionCode code) {
        return find(code).map(Region::name).or(() -> NationalNames.of(code));
    }

    private List<Region> read(String condition, Collection<String> values) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ + condition)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setArray(3, connection.createArrayOf("text", values.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<Region> found = new ArrayList<>();
                while (row.next()) {
                    String parent = row.getString(3);
                    found.add(
                            new Region(
                                    new RegionCode(row.getString(1)),
                                    row.getString(2),
                                    parent == null ? null : new RegionCode(parent),
                                    null,
                                    null));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the names of the regions", e);
        }
    }
}
