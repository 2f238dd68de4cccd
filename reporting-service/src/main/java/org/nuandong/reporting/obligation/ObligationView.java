package org.nuandong.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table that a unit owes, and how far it has come. */
@Schema(name = "ReportObligation")
record ObligationView(
        @Schema(description = "Null while nothing has happened to it") UUID id,
        @Schema(examples = "homeless-relief-monthly") String form,
        @Schema(description = "By Accept-Language") String title,
        UUID unitId,
        String unitName,
        String regionCode,
        @Schema(description = "To which unit it is owed") UUID goesTo,
        @Schema(examples = "2026-12") String period,
        LocalDate first,
        @Schema(description = "The day after the last") LocalDate end,
        Instant dueAt,
        @Schema(
                        description = "missing, draft, reviewed, submitted, returned, accepted",
                        examples = "missing")
                String state,
        @Schema(
                        description =
                                "Not handed in yet: open, due-soon, overdue; handed in, the first"
                                        + " time: in-time, late",
                        examples = "overdue")
                String timing,
        UUID reportId,
        Integer revision,
        @Schema(description = "When it was first submitted") Instant handedInAt,
        Instant remindedAt,
        @Schema(description = "When it was told overdue") Instant overdueAt) {

    static ObligationView of(Standing standing, Instant now, String language) {
        Owed owed = standing.owed();
        ObligationRow row = standing.row();
        return new ObligationView(
                row == null ? null : row.id(),
                owed.form().form(),
                owed.form().label().in(language),
                owed.unit().unitId(),
                owed.unit().name(),
                owed.unit().region().code(),
                owed.unit().parentFor(owed.form().form()),
                owed.period().text(),
                owed.period().first(),
                owed.period().end(),
                standing.dueAt(),
                standing.state(),
                standing.timing(now),
                standing.report() == null ? null : standing.report().id(),
                standing.report() == null ? null : standing.report().revision(),
                standing.handedInAt(),
                row == null ? null : row.remindedAt(),
                row == null ? null : row.overdueAt());
    }
}
