package org.nuandong.dispatch.arrival;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the longer time holds. */
@Schema(name = "FarMarking")
public record FarRequest(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "Code of the dictionary far-reason", examples = "distance")
                String reason,
        @NotBlank @Size(max = 500) String note) {}
