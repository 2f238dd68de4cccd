package org.nuandong.beneficiary.callback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of call-backs. */
interface CallbackRequests {

    /** 抽取样本. */
    @Schema(name = "NewCallbackSample")
    record New(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202")
                    String regionCode,
            @Pattern(regexp = "payment|visit")
                    @Schema(description = "left out: payment", examples = "payment")
                    String subjectKind,
            @Schema(description = "a project, or a plan of visits; left out: all") UUID projectId,
            @NotNull
                    @Min(1)
                    @Max(10_000)
                    @Schema(
                            description = "at least one of each street and project is drawn",
                            examples = "384")
                    Integer size,
            @Schema(description = "to repeat a draw; left out: by chance, and kept") Long seed,
            @Schema(description = "paid or visited on or after", examples = "2027-01-01")
                    LocalDate paidFrom,
            @Schema(description = "paid or visited on or before", examples = "2027-02-06")
                    LocalDate paidUntil) {

        String kind() {
            return subjectKind == null ? CallbackSample.PAYMENT : subjectKind;
        }
    }

    /** 回访结果. */
    @Schema(name = "CallbackAnswer")
    record Answer(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary callback-result", examples = "received")
                    String result,
            @NotNull @Schema(examples = "2027-02-20") LocalDate answeredOn,
            @Size(max = 300) @Schema(examples = "节前已到账") String note) {}

    /** 办结. */
    @Schema(name = "CallbackSolution")
    record Solution(@NotBlank @Size(max = 300) @Schema(examples = "账号更正后已补发") String words) {}
}
