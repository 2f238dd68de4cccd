package org.nuandong.beneficiary.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A yearly review as the API shows it. */
public record ReviewView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        @Schema(description = "person, household, organisation", examples = "household")
                String holderKind,
        UUID holderId,
        @Schema(description = "last day for it", examples = "2026-11-30") LocalDate dueOn,
        @Schema(description = "due, done, dropped (nothing left to review)", examples = "due")
                String state,
        boolean overdue,
        LocalDate reviewedOn,
        @Schema(description = "dictionary review-outcome", examples = "stays") String outcome,
        @Schema(description = "categories that ended by it") List<String> lifted,
        @Schema(description = "categories that began by it") List<String> found,
        String note) {}
