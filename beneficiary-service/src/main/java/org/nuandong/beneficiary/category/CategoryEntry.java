package org.nuandong.beneficiary.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category in a request, with the day since which it is true. */
public record CategoryEntry(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "see /api/v1/categories", examples = "DIBAO")
                String category,
        @NotNull @Schema(description = "first day", examples = "2026-01-01") LocalDate validFrom,
        @Valid @Size(max = 10) @Schema(description = "what it was decided on")
                List<@NotNull @Valid EvidenceEntry> evidence) {

    public CategoryEntry(String category, LocalDate validFrom) {
        this(category, validFrom, null);
    }

    List<EvidenceEntry> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }
}
