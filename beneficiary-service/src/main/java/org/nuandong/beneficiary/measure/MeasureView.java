package org.nuandong.beneficiary.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as the API shows it. */
public record MeasureView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        UUID householdId,
        @Schema(description = "dictionary measure-kind", examples = "medical") String kind,
        @Schema(description = "dictionary need", examples = "medical") String need,
        @Schema(examples = "联系定点医院复诊") String words,
        UUID unitId,
        @Schema(description = "subject of whoever has it in hand") String officer,
        LocalDate plannedOn,
        @Schema(description = "last day", examples = "2026-12-31") LocalDate dueOn,
        @Schema(description = "planned, done, dropped", examples = "planned") String state,
        boolean overdue,
        LocalDate endedOn,
        String result,
        @Schema(
                        description = "where the need was heard, dictionary need-source",
                        examples = "visit")
                String heardKind,
        @Schema(description = "the visit, survey answer or inspection it was heard at")
                UUID heardId) {}
