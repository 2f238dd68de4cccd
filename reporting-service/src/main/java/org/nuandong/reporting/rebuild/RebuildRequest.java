package org.nuandong.reporting.rebuild;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for. */
record RebuildRequest(
        @NotNull
                @Schema(
                        description =
                                "swap: the new tables take the place of the old ones; compare:"
                                        + " they are only compared, and dropped",
                        examples = "compare")
                String mode) {}
