package org.nuandong.reporting.report;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it goes up although a source is behind. */
record SubmissionRequest(
        @Size(max = 500) @Schema(description = "Printed with the report; no personal data")
                String reason) {}
