package org.nuandong.intake.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one row would do, or did: its verdict and the names of what changes, no values. */
public record ImportRowView(
        @Schema(description = "as the office's program shows it", examples = "17") int row,
        @Schema(description = "new, changed, unchanged, fault, held, refused", examples = "changed")
                String verdict,
        @Schema(examples = "[\"telephone\"]") List<String> fields) {}
