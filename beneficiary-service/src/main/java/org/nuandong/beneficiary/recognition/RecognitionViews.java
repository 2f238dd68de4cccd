package org.nuandong.beneficiary.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Flags and links as they are asked for and answered: ids and codes. */
interface RecognitionViews {

    /** 标记. */
    @Schema(name = "NewPersonFlag")
    record NewFlag(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary person-flag", examples = "missing")
                    String flag) {}

    /** 取消标记. */
    @Schema(name = "PersonFlagEnd")
    record FlagEnd(
            @NotBlank @Size(max = 40) @Schema(examples = "missing") String flag,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary flag-end-reason", examples = "found")
                    String reason) {}

    /** 撤销关联. */
    @Schema(name = "CaseUnlinking")
    record Unlinking(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary case-unlink-reason",
                            examples = "wrong-person")
                    String reason) {}

    /** One flag from one source. */
    @Schema(name = "PersonFlag")
    record FlagView(
            @Schema(examples = "missing") String flag,
            @Schema(description = "category, hand or ledger", examples = "hand") String source,
            Instant since,
            @Schema(description = "null while it stands", nullable = true) Instant endedAt,
            @Schema(nullable = true) String endReason) {

        static FlagView of(PersonFlag flag) {
            return new FlagView(
                    flag.flag(), flag.source(), flag.since(), flag.endedAt(), flag.endReason());
        }
    }

    /** Who a person is at the stations. */
    @Schema(name = "PersonCareLinks")
    record LinksView(
            @Schema(description = "care cases that are this person now") List<UUID> caseIds,
            List<StepView> steps) {}

    /** A link made or undone. */
    @Schema(name = "PersonCareLinkStep")
    record StepView(
            UUID caseId,
            @Schema(description = "false: undone") boolean linked,
            @Schema(description = "case-unlink-reason", nullable = true) String reason,
            Instant at) {

        static StepView of(CaseLinkStep step) {
            return new StepView(step.caseId(), step.isLinked(), step.reason(), step.at());
        }
    }
}
