package org.nuandong.reporting.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.platform.Row;

/** 履约率: what was owed by a time in the period; each promise stands in exactly one column. */
@Schema(name = "PromiseLevel")
record PromiseLine(
        @Schema(description = "Code of the group; all for the sum", examples = "patrol") String key,
        @Schema(description = "All that was due in the period") long promises,
        @Schema(description = "Kept in time, of kept + keptLate + missed / 按时履约率") Share kept,
        @Schema(description = "Kept, but late or only reported late") long keptLate,
        @Schema(description = "The time has passed and it was not kept") long missed,
        @Schema(description = "Apart: not due yet") long open,
        @Schema(description = "Apart: withdrawn, nothing is owed any more") long dropped) {

    static final PromiseLine NONE =
            new PromiseLine(Grouping.ALL.code(), 0, Share.of(0, 0), 0, 0, 0, 0);

    static PromiseLine of(Row row) {
        long kept = row.whole("kept");
        long late = row.whole("kept_late");
        long missed = row.whole("missed");
        return new PromiseLine(
                row.text("key"),
                row.whole("promises"),
                Share.of(kept, kept + late + missed),
                late,
                missed,
                row.whole("open"),
                row.whole("dropped"));
    }
}
