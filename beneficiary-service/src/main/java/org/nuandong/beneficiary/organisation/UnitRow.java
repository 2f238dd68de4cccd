package org.nuandong.beneficiary.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of a table of units, as it was understood; units are named as they were written. */
record UnitRow(
        UUID id,
        String name,
        String nameEn,
        String kind,
        String regionCode,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        List<Line> lines) {

    /** A form, and the unit to which it goes. */
    record Line(String form, String unit) {}
}
