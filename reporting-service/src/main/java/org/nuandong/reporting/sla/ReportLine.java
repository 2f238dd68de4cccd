package org.nuandong.reporting.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 报送及时率: tables handed in by their due time, of all whose time has come. */
@Schema(name = "ReportLevel")
record ReportLine(
        @Schema(
                        description = "Form or region; all for the sum",
                        examples = "homeless-relief-monthly")
                String key,
        @Schema(description = "In time, of inTime + late + missing / 按时报送率") Share inTime,
        @Schema(description = "Handed in late / 迟报") long late,
        @Schema(description = "Not handed in, and overdue / 未报") long missing) {

    static final ReportLine NONE = new ReportLine(Grouping.ALL.code(), Share.of(0, 0), 0, 0);

    /** Of this key, one part more. */
    ReportLine plus(String name, long part, long tooLate, long absent) {
        return new ReportLine(
                name,
                Share.of(inTime.part() + part, inTime.whole() + part + tooLate + absent),
                late + tooLate,
                missing + absent);
    }
}
