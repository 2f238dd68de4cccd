package org.nuandong.dispatch.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * 在效预警, the door: which warnings hold where. A warning bears on a region when it was given for it,
 * for a place above it or for a place within it; only Actual ones count unless exercises are asked
 * for by name.
 */
@ApplicationScoped
public class WarningsInForce {

    private static final String CURRENT =
            "select id, kind, level, region_codes, status from warning"
                    + " where state = 'current' and effective_at <= :at and expires_at > :at";

    private final EntityManager database;

    WarningsInForce(EntityManager database) {
        this.database = database;
    }

    /** blue, yellow, orange or red; empty when no warning with a level bears on the region. */
    public Optional<String> highestLevel(RegionCode region, Instant at) {
        return bearingOn(region, at).stream()
                .map(WarningInForce::level)
                .filter(WarningLevel::isKnown)
                .max(WarningLevel.ORDER);
    }

    /** Does any warning bear on the region, of whatever kind and level? */
    public boolean any(RegionCode region, Instant at) {
        return !bearingOn(region, at).isEmpty();
    }

    private List<WarningInForce> bearingOn(RegionCode region, Instant at) {
        return all(at).stream()
                .filter(warning -> !warning.exercise())
                .filter(warning -> warning.regions().stream().anyMatch(r -> bears(r, region)))
                .toList();
    }

    private static boolean bears(RegionCode given, RegionCode region) {
        return given.covers(region) || region.covers(given);
    }

    /** Every warning that holds at this moment, exercises included and marked. */
    @SuppressWarnings("unchecked")
    public List<WarningInForce> all(Instant at) {
        List<Object[]> rows =
                database.createNativeQuery(CURRENT, Object[].class)
                        .setParameter("at", at)
                        .getResultList();
        return rows.stream().map(WarningsInForce::warning).toList();
    }

    private static WarningInForce warning(Object[] row) {
        return new WarningInForce(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Arrays.stream((String[]) row[3]).map(RegionCode::new).toList(),
                "Exercise".equals(row[4]));
    }
}
