package org.nuandong.beneficiary.category;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One enrolment with its beginning, end and papers, as the API shows it; ended ones too. */
public record CategorySpan(
        @Schema(examples = "DIBAO") String category,
        @Schema(description = "first day", examples = "2026-01-01") LocalDate validFrom,
        @Schema(description = "last day; null while open") LocalDate validTo,
        @Schema(description = "dictionary category-end-reason", examples = "lifted")
                String endReason,
        @Schema(description = "of the code list at enrolment", examples = "2026.1")
                String listVersion,
        List<EvidenceEntry> evidence,
        @Schema(description = "when the register learnt of it") Instant enrolledAt,
        @Schema(description = "when the register learnt of its end") Instant endedAt) {}
