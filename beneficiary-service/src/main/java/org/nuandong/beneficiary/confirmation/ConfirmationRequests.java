package org.nuandong.beneficiary.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EvidenceEntry;

/** What is said on the way to a category. */
interface ConfirmationRequests {

    /** 申请. */
    @Schema(name = "NewConfirmation")
    record New(
            @NotBlank
                    @Pattern(regexp = "person|household|organisation")
                    @Schema(examples = "household")
                    String holderKind,
            @NotNull UUID holderId,
            @NotBlank @Size(max = 40) @Schema(examples = "DIBAO") String category,
            @NotNull @Schema(description = "first day it is asked for", examples = "2026-11-01")
                    LocalDate validFrom,
            @NotNull @Schema(examples = "2026-11-01") LocalDate appliedOn,
            @Valid @Size(max = 10) List<@NotNull @Valid EvidenceEntry> evidence) {

        List<EvidenceEntry> evidenceOrNone() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /** 核对、审核: what came out of a step. */
    @Schema(name = "ConfirmationStepResult")
    record Result(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary confirmation-step",
                            examples = "community-check")
                    String step,
            @NotNull Boolean passed,
            @Size(max = 40)
                    @Schema(
                            description = "dictionary confirmation-refusal, when not passed",
                            examples = "facts-untrue")
                    String reason,
            @Size(max = 300) @Schema(examples = "已入户核对，情况属实") String note) {}

    /** 公示. */
    @Schema(name = "ConfirmationNotice")
    record NewNotice(
            @NotBlank @Size(max = 80) @Schema(examples = "村务公开栏") String place,
            @NotNull @Schema(description = "first day it hangs", examples = "2026-11-20")
                    LocalDate publishedOn) {}

    /** 异议. */
    @Schema(name = "NewObjection")
    record NewObjection(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary confirmation-objection", examples = "income")
                    String kind,
            @NotBlank @Size(max = 1000) @Schema(examples = "该户另有经营收入") String words,
            @Size(max = 120) @Schema(description = "name and telephone, if given", examples = "李某乙")
                    String objector,
            @NotNull @Schema(examples = "2026-11-20") LocalDate receivedOn) {

        @Override
        public String toString() {
            return "an objection, " + kind;
        }
    }

    /** 异议答复. */
    @Schema(name = "ObjectionAnswer")
    record Answer(
            @NotNull @Schema(description = "true: the category is refused") Boolean upheld,
            @NotBlank @Size(max = 300) @Schema(examples = "经核查，收入不足低保标准") String answer) {}

    /** 撤回申请. */
    @Schema(name = "ConfirmationWithdrawal")
    record Withdrawal(@NotBlank @Size(max = 200) @Schema(examples = "本人撤回申请") String reason) {}

    /** What for. */
    @Schema(name = "ObjectionReading")
    record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "verification")
                    String purpose) {}
}
