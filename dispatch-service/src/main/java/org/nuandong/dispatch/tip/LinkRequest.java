package org.nuandong.dispatch.tip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clerk's decision that a tip belongs to another incident. */
@Schema(name = "TipLink")
public record LinkRequest(
        @NotNull UUID incidentId,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Code of the dictionary link-reason",
                        examples = "same-person")
                String reason) {}
