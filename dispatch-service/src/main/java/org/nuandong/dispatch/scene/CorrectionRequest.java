package org.nuandong.dispatch.scene;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outcome that takes the place of another; the other one stays in the record. */
@Schema(name = "OutcomeCorrection")
public record CorrectionRequest(
        @NotNull @Schema(description = "The outcome that is corrected") UUID corrects,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary outcome-correction-reason",
                        examples = "entered-in-error")
                String why,
        @NotNull @Valid @Schema(description = "As it really was; its time when none is stated")
                OutcomeRequest outcome) {}
