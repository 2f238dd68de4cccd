package org.nuandong.beneficiary.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a measure. */
interface MeasureRequests {

    /** 制定措施. */
    @Schema(name = "MeasurePlan")
    record Plan(
            @NotNull UUID householdId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary measure-kind", examples = "medical")
                    String kind,
            @Size(max = 40) @Schema(description = "dictionary need", examples = "medical")
                    String need,
            @NotBlank @Size(max = 300) @Schema(examples = "联系定点医院复诊") String words,
            @Schema(description = "who does it; the street office when left out") UUID unitId,
            @Size(max = 80) @Schema(description = "subject of whoever has it in hand")
                    String officer,
            @NotNull @Schema(description = "last day", examples = "2026-12-31") LocalDate dueOn) {

        Plan by(UUID unit) {
            return new Plan(householdId, kind, need, words, unit, officer, dueOn);
        }
    }

    /** 落实、取消. */
    @Schema(name = "MeasureEnd")
    record End(
            @NotNull @Schema(examples = "2026-11-20") LocalDate endedOn,
            @NotBlank @Size(max = 300) @Schema(examples = "已复诊并办理慢病报销") String result) {}
}
