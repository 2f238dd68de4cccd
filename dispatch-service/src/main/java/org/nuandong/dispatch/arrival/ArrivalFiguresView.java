package org.nuandong.dispatch.arrival;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** 到达率: on time ÷ (arrived + overdue and not arrived); what is apart is never mixed in. */
@Schema(name = "ArrivalFigures")
record ArrivalFiguresView(
        @Schema(description = "Received at or after") Instant from,
        @Schema(description = "Received before") Instant until,
        @Schema(examples = "420200") String region,
        @Schema(description = "All incidents of the period: the sum of the columns but the two 'of")
                long incidents,
        @Schema(description = "A team was there by the deadline") long onTime,
        @Schema(description = "A team was there after the deadline") long late,
        @Schema(description = "The deadline has passed and nobody ever arrived")
                long overdueNotArrived,
        @Schema(
                        description =
                                "onTime / (onTime + late + overdueNotArrived); null when none",
                        examples = "0.9375")
                BigDecimal onTimeRatio,
        @Schema(description = "Of onTime: in time by a duty leader's word, only reported late")
                long reportedLate,
        @Schema(description = "Of all: entered afterwards from paper (补录)") long backEntered,
        @Schema(description = "Apart: nobody there yet, and still in time") long openInTime,
        @Schema(description = "Apart: resolved in time by telephone, nobody had to come")
                long guided,
        @Schema(description = "Apart: resolved in time elsewhere, nobody had to come")
                long resolvedElsewhere,
        @Schema(description = "Apart: cancelled before the deadline") long cancelled,
        @Schema(description = "Apart: found by patrol") long byPatrol,
        @Schema(description = "Apart: test calls") long test) {

    private static final int DIGITS = 4;

    static ArrivalFiguresView of(Tuple row, Instant from, Instant until, RegionCode region) {
        long onTime = count(row, "on_time");
        long late = count(row, "late");
        long overdue = count(row, "overdue_not_arrived");
        return new ArrivalFiguresView(
                from,
                until,
                region == null ? null : region.code(),
                count(row, "incidents"),
                onTime,
                late,
                overdue,
                ratio(onTime, onTime + late + overdue),
                count(row, "reported_late"),
                count(row, "back_entered"),
                count(row, "open_in_time"),
                count(row, "guided"),
                count(row, "resolved_elsewhere"),
                count(row, "cancelled"),
                count(row, "by_patrol"),
                count(row, "test"));
    }

    private static BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    private static long count(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
