package org.nuandong.reporting.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 申报数与计算数: side by side, as they are. */
record DeclaredFigures(
        UUID reportId,
        List<Line> figures,
        @Schema(
                        description =
                                "SHA-256 over everything that was declared and written; null for none")
                String declaredHash) {

    record Line(
            String row,
            String rowLabel,
            String column,
            String columnLabel,
            @Schema(description = "计量单位 of the counted figure") String unit,
            @Schema(description = "计量单位 of the declared figure; may be another")
                    String declaredUnit,
            @Schema(description = "Null until somebody declares it") BigDecimal declared,
            @Schema(description = "entered (by a person), told (by an event) or null") String from,
            @Schema(description = "From facts; null where nothing is counted") BigDecimal computed,
            @Schema(description = "Declared less computed; never adjusted") BigDecimal variance,
            @Schema(description = "The sums that the form makes of this row's parts")
                    List<Breakdown> parts,
            @Schema(description = "Of the entry; 0 before the first. Goes into If-Match")
                    int version) {}

    record Breakdown(
            String invariant,
            String label,
            List<Part> parts,
            BigDecimal sum,
            @Schema(description = "Declared less this sum") BigDecimal variance) {}

    record Part(String row, String label, BigDecimal value) {}
}
