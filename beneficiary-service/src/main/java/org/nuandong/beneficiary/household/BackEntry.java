package org.nuandong.beneficiary.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 补录: what stood on paper is entered later with its own time, by a duty leader. */
public record BackEntry(
        @NotBlank @Size(max = 300) @Schema(examples = "系统中断期间纸质登记") String reason) {}
