package org.nuandong.reporting.sla;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.platform.Row;

/** 到达及时率: each incident stands in exactly one column, as in the duty room's own figures. */
@Schema(name = "ArrivalLevel")
record ArrivalLine(
        @Schema(description = "Code of the group; all for the sum", examples = "orange") String key,
        @Schema(description = "All incidents: the sum of the columns but the two 'of")
                long incidents,
        @Schema(description = "Arrived in time, of those awaited: onTime + late + overdue / 及时率")
                Share onTime,
        @Schema(description = "A team was there after the deadline") long late,
        @Schema(description = "The deadline has passed and nobody ever arrived")
                long overdueNotArrived,
        @Schema(description = "Of onTime: in time by a duty leader's word (迟报)") long reportedLate,
        @Schema(description = "Of all: entered afterwards from paper (补录)") long backEntered,
        @Schema(description = "Apart: nobody there yet, and still in time") long openInTime,
        @Schema(description = "Apart: resolved in time by telephone") long guided,
        @Schema(description = "Apart: resolved in time elsewhere, nobody had to come")
                long resolvedElsewhere,
        @Schema(description = "Apart: cancelled before the deadline") long cancelled,
        @Schema(description = "Apart: found by patrol, nobody waited") long byPatrol,
        Breaches breaches) {

    /** 超时说明: recorded breaches, and what was said about them. */
    @Schema(name = "BreachesExplained")
    record Breaches(
            long recorded,
            long explained,
            @Schema(
                            description = "Code of breach-reason → breaches / 超时原因",
                            examples = "{\"no-free-team\": 2}")
                    Map<String, Long> byReason) {}

    static final ArrivalLine NONE =
            new ArrivalLine(
                    Grouping.ALL.code(),
                    0,
                    Share.of(0, 0),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    new Breaches(0, 0, Map.of()));

    static ArrivalLine of(Row row, Map<String, Long> reasons) {
        long onTime = row.whole("on_time");
        long late = row.whole("late");
        long overdue = row.whole("overdue");
        return new ArrivalLine(
                row.text("key"),
                row.whole("incidents"),
                Share.of(onTime, onTime + late + overdue),
                late,
                overdue,
                row.whole("reported_late"),
                row.whole("back_entered"),
                row.whole("open_in_time"),
                row.whole("guided"),
                row.whole("elsewhere"),
                row.whole("cancelled"),
                row.whole("by_patrol"),
                new Breaches(
                        row.whole("breached"),
                        reasons.values().stream().mapToLong(Long::longValue).sum(),
                        reasons));
    }
}
