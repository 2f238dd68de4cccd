package org.nuandong.beneficiary.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportView(
        UUID id,
        @Schema(examples = "households") String kind,
        @Schema(examples = "template") String layout,
        @Schema(examples = "xlsx") String format,
        @Schema(examples = "420222100") String regionCode,
        @Schema(examples = "DIBAO") String category,
        @Schema(examples = "correction") String purpose,
        boolean clear,
        @Schema(description = "running, done, expired", examples = "done") String state,
        @Schema(examples = "502") int rows,
        Instant askedAt,
        Instant endedAt) {}
