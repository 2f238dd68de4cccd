package org.nuandong.beneficiary.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 带回的需求 (R048): what a household said it needs, and what is to be done about it. */
@Schema(name = "HeardNeed")
public record HeardNeed(
        @NotBlank @Size(max = 40) @Schema(description = "dictionary need", examples = "medical")
                String need,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary measure-kind", examples = "medical")
                String kind,
        @NotBlank @Size(max = 300) @Schema(examples = "需联系定点医院复诊") String words,
        @Schema(description = "last day; by preset when left out", examples = "2026-12-31")
                LocalDate dueOn) {}
