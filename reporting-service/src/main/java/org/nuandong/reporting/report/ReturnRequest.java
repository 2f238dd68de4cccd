package org.nuandong.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it goes back. */
record ReturnRequest(
        @NotBlank @Size(max = 500) @Schema(description = "No personal data") String reason) {}
