package org.nuandong.intake.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did to a person or household, and what an undo made of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectView(
        long number,
        @Schema(examples = "17") int row,
        @Schema(description = "person, household", examples = "person") String object,
        UUID id,
        @Schema(description = "created, changed", examples = "created") String action,
        @Schema(description = "undone, or why it stays: changed-since", examples = "changed-since")
                String outcome) {}
