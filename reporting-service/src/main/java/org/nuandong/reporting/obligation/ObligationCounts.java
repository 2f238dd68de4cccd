package org.nuandong.reporting.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 报送情况计数: how many tables are owed, by where they stand; together they are all of them. */
@Schema(name = "ReportObligationCounts")
record ObligationCounts(
        @Schema(description = "Not handed in, and the time is over") long overdue,
        @Schema(description = "Not handed in, and to be reminded of") long dueSoon,
        @Schema(description = "Not handed in, and time enough") long open,
        @Schema(description = "Handed in when the time was over") long late,
        @Schema(description = "Handed in by the due time") long inTime) {

    static final ObligationCounts NONE = new ObligationCounts(0, 0, 0, 0, 0);

    ObligationCounts and(String timing) {
        return new ObligationCounts(
                overdue + one(timing, "overdue"),
                dueSoon + one(timing, "due-soon"),
                open + one(timing, "open"),
                late + one(timing, "late"),
                inTime + one(timing, "in-time"));
    }

    private static int one(String timing, String wanted) {
        return timing.equals(wanted) ? 1 : 0;
    }
}
