package org.nuandong.beneficiary.region;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nuandong.commons.region.RegionCode;

/**
 * 区划沿革: what took the place of a withdrawn code, over as many changes as it takes: one code for a
 * renaming or a merge, several for a division, none where nobody knows.
 */
@ApplicationScoped
class Succession {

    /** A code may return to a code it had before: nothing is walked twice. */
    private static final String WALK =
            """
            with recursive heir as (
                select code as start, code, valid_to, replaced_by, array[code] as seen
                from region where %s and valid_to < ?
                union all
                select h.start, r.code, r.valid_to, r.replaced_by, h.seen || r.code
                from heir h join region r on r.code = any (h.replaced_by)
                where h.valid_to < ? and not r.code = any (h.seen)
            )
            select distinct start, code from heir
            where code <> start and (valid_to is null or valid_to >= ?) order by start, code
            """;

    private static final String WITHDRAWN_IN_USE =
            "select code from region where withdrawn_by is not null"
                    + " or valid_to >= (select min(changed_at)::date from region)";

    private final AgroalDataSource database;

    Succession(AgroalDataSource database) {
        this.database = database;
    }

    /** In force on the day; empty for a code that is in force itself. */
    List<String> of(String code, LocalDate day) {
        return walk("code = ?", code, day).getOrDefault(code, List.of());
    }

    /** Of every withdrawn code below a region. */
    Map<String, List<String>> below(RegionCode region, LocalDate day) {
        return walk("code like ?", region.prefix() + "%", day);
    }

    /** Codes that went up while this register was kept: older ones no row of it can carry. */
    Set<String> withdrawnInUse() {
        try (Connection connection = database.getConnection();
                PreparedStatement recent = connection.prepareStatement(WITHDRAWN_IN_USE);
                ResultSet row = recent.executeQuery()) {
            Set<String> codes = new HashSet<>();
            while (row.next()) {
                codes.add(row.getString(1));
            }
            return codes;
        } catch (SQLException e) {
            throw new IllegalStateException("the withdrawn regions", e);
        }
    }

    /** Past the session, for it is asked in the middle of other features' work. */
    private Map<String, List<String>> walk(String which, String value, LocalDate day) {
        Map<String, List<String>> heirs = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement walk = connection.prepareStatement(WALK.formatted(which))) {
            walk.setString(1, value);
            for (int i = 2; i <= 4; i++) {
                walk.setObject(i, day);
            }
            try (ResultSet row = walk.executeQuery()) {
                while (row.next()) {
                    heirs.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the heirs of regions", e);
        }
        return heirs;
    }
}
