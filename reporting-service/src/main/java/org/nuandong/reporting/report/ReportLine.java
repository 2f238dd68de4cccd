package org.nuandong.reporting.report;

import java.time.Instant;
import java.util.UUID;

/** A report in a list. */
record ReportLine(
        UUID id,
        String form,
        UUID unitId,
        String regionCode,
        String period,
        String state,
        int revision,
        Instant draftedAt) {

    static ReportLine of(Report report) {
        return new ReportLine(
                report.id(),
                report.form(),
                report.unitId(),
                report.region().code(),
                report.period(),
                report.state().code(),
                report.revision(),
                report.drafted().at());
    }
}
