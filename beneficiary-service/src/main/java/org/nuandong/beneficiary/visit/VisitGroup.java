package org.nuandong.beneficiary.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 走访组 (R040 领导带队): its number, and the post of who leads it; never a name. */
@Schema(name = "VisitGroup")
public record VisitGroup(
        @Min(1) @Max(999) @Schema(examples = "1") int number,
        @NotBlank @Size(max = 80) @Schema(description = "a post, no name", examples = "分管副区长")
                String leaderPost,
        @Min(1) @Max(100) @Schema(description = "people in the group", examples = "4")
                int members) {}
