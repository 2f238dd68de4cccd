package org.nuandong.beneficiary.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a category in a request. */
public record CategoryEnd(
        @NotBlank @Size(max = 40) @Schema(examples = "DIBAO") String category,
        @NotNull @Schema(description = "last day", examples = "2026-11-30") LocalDate validTo,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary category-end-reason", examples = "lifted")
                String reason) {}
