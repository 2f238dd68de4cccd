package org.nuandong.dispatch.arrival;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody was there in time, and who answers for it. */
@Schema(name = "ArrivalExplanation")
public record ExplanationRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary breach-reason",
                        examples = "no-free-team")
                String reason,
        @NotBlank @Size(max = 500) String note,
        @Size(max = 60) @Schema(description = "Subject of the accountable officer")
                String accountable) {}
