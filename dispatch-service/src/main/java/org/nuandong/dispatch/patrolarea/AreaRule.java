package org.nuandong.dispatch.patrolarea;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an area asks for by itself, whatever the weather is (R120). */
@Schema(name = "PatrolAreaRule")
public record AreaRule(
        @NotNull @Min(0) @Max(24) @Schema(examples = "1") Integer minPerDay,
        @NotNull @Min(0) @Max(168) @Schema(examples = "3") Integer minPerWeek,
        @Schema(description = "With night; false when missing") Boolean night) {

    public AreaRule {
        night = Boolean.TRUE.equals(night);
    }
}
