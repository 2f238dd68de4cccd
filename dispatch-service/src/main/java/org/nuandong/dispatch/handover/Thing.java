package org.nuandong.dispatch.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 随身物品: one kind of belongings, as both sides saw it. */
@Schema(name = "Belonging")
public record Thing(
        @NotBlank @Size(max = 60) @Schema(examples = "蓝色背包") String what,
        @Min(1) @Max(1000) @Schema(examples = "1") int number,
        @Size(max = 200) String note) {}
