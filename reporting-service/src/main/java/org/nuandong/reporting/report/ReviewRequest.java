package org.nuandong.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reviewer looked at. */
record ReviewRequest(
        @NotBlank
                @Size(max = 64)
                @Schema(description = "The hash of the figures that were looked at")
                String hash) {}
