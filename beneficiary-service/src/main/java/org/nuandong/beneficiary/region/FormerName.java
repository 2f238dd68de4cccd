package org.nuandong.beneficiary.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name that a region had. */
public record FormerName(
        @Schema(examples = "石灰窑区") String name,
        LocalDate validFrom,
        @Schema(description = "last day") LocalDate validTo) {

    static FormerName of(Object[] row) {
        return new FormerName((String) row[0], (LocalDate) row[1], (LocalDate) row[2]);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(validTo) && (validFrom == null || !day.isBefore(validFrom));
    }
}
