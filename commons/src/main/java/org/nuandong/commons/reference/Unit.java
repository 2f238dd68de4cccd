package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * 单位: a bureau, station, street office … and what it reports to; {@code lines}: forms that go
 * elsewhere.
 */
public record Unit(
        UUID unitId,
        String name,
        String kind,
        RegionCode region,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo,
        Map<String, UUID> lines) {

    public Unit {
        lines = Map.copyOf(lines);
    }

    public static final String STATION = "station";

    /** 报送关系: the unit that this form goes to; null at the top. */
    public UUID parentFor(String form) {
        return lines.getOrDefault(form, parentId);
    }

    /** Both borders belong to the time it exists. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
