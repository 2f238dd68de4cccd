package org.nuandong.beneficiary.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 佐证材料: which paper a category was decided on; the paper itself lies in the office's file. */
public record EvidenceEntry(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary category-evidence-kind", examples = "approval")
                String kind,
        @NotBlank
                @Size(max = 80)
                @Schema(description = "its number or place in the file", examples = "2026-低保-0012")
                String reference,
        @Size(max = 80) @Schema(examples = "某街道办事处") String issuedBy,
        @Schema(examples = "2026-01-01") LocalDate issuedOn) {}
