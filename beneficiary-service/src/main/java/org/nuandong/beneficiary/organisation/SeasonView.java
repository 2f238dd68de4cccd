package org.nuandong.beneficiary.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A season as the API shows it. */
public record SeasonView(
        UUID id,
        @Schema(examples = "420200") String regionCode,
        @Schema(examples = "寒冬送温暖 2026—2027") String name,
        LocalDate startsOn,
        @Schema(description = "last day") LocalDate endsOn,
        @Schema(examples = "市工作方案 2026") String source,
        Instant changedAt) {}
