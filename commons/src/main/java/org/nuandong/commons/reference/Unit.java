package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 单位: a bureau, station, street office … and what it reports to. */
public record Unit(
        UUID unitId,
        String name,
        String kind,
        RegionCode region,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo) {

    public static final String STATION = "station";

    /** Both borders belong to the time it exists. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
