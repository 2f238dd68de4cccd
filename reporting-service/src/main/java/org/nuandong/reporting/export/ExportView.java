package org.nuandong.reporting.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export as whoever asked for it sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        UUID id,
        String form,
        UUID unitId,
        String regionCode,
        String period,
        @Schema(examples = "csv") String format,
        @Schema(description = "running, done, failed, expired", examples = "running") String state,
        @Schema(description = "Why it failed: too-many-facts") String reason,
        @Schema(description = "Rows of the form that are asked for") List<String> rows,
        @Schema(description = "How many of them are written") int rowsDone,
        @Schema(description = "Facts written so far") long facts,
        Instant askedAt,
        Instant endedAt,
        @Schema(description = "Then the file is thrown away") Instant expiresAt) {

    static ExportView of(ExportRun run) {
        return new ExportView(
                run.id(),
                run.form(),
                run.unitId(),
                run.region().code(),
                run.period(),
                run.format().code(),
                run.state(),
                run.reason(),
                run.rows(),
                run.rowsDone(),
                run.facts(),
                run.askedAt(),
                run.endedAt(),
                run.expiresAt());
    }
}
