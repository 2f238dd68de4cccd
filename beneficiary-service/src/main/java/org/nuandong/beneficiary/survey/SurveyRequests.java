package org.nuandong.beneficiary.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.concern.ConcernEntry;
import org.nuandong.beneficiary.household.HouseholdRequest;
import org.nuandong.beneficiary.measure.HeardNeed;

/** What is said in a survey. */
interface SurveyRequests {

    /** 新建调查表: the next edition of its code. */
    @Schema(name = "QuestionnaireNew")
    record QuestionnaireNew(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "140221")
                    String regionCode,
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "winter-2026")
                    String code,
            @NotNull @Valid QuestionnaireState state) {}

    /** 调查表内容. */
    @Schema(name = "QuestionnaireState")
    record QuestionnaireState(
            @NotBlank @Size(max = 100) @Schema(examples = "冬季困难群众摸底表") String titleZh,
            @NotBlank @Size(max = 100) @Schema(examples = "Winter survey") String titleEn,
            @NotEmpty @Size(max = 200) @Valid List<@NotNull @Valid Question> questions) {}

    /** 开始排查. */
    @Schema(name = "SurveyRoundNew")
    record Round(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "140221")
                    String regionCode,
            @NotBlank @Size(max = 100) @Schema(examples = "2026年冬季拉网式大排查") String name,
            @NotNull UUID questionnaireId,
            @NotNull @Schema(examples = "2026-11-15") LocalDate fromOn,
            @NotNull @Schema(description = "last day", examples = "2026-12-10") LocalDate untilOn,
            @NotEmpty
                    @Size(max = 500)
                    @Schema(description = "in the round's region", examples = "[\"140221100\"]")
                    List<@NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String> areas) {}

    /** 分派: whoever sees to these households. */
    @Schema(name = "SurveyAssignment")
    record Assignment(
            @NotBlank @Size(max = 80) @Schema(description = "subject of the worker") String worker,
            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "all there that nobody has; or name tasks")
                    String region,
            @Size(max = 500) List<@NotNull UUID> taskIds) {}

    /** 入户结果; versions are those the worker saw when he fetched the task. */
    @Schema(name = "SurveyVisit")
    record Visit(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary survey-result", examples = "visited")
                    String result,
            @NotNull @Schema(examples = "2026-11-20T02:00:00Z") Instant visitedAt,
            @NotNull @Schema(description = "version of the task", examples = "0")
                    Integer seenVersion,
            @NotNull @Schema(description = "version of the household", examples = "0")
                    Integer seenHouseholdVersion,
            @Size(max = 200)
                    @Schema(
                            description = "by code of the question",
                            examples = "{\"warm-bedding\":\"lacking\",\"rooms\":2}")
                    Map<String, Object> answers,
            @Valid @Size(max = 20) List<@NotNull @Valid HeardNeed> needs,
            @Valid @Size(max = 20) List<@NotNull @Valid ConcernEntry> concerns,
            @Valid SurveyPoint point,
            @Size(max = 500) String note) {

        List<HeardNeed> needsOrNone() {
            return needs == null ? List.of() : needs;
        }

        List<ConcernEntry> concernsOrNone() {
            return concerns == null ? List.of() : concerns;
        }

        Visit with(Map<String, Object> checked, SurveyPoint rounded) {
            return new Visit(
                    result,
                    visitedAt,
                    seenVersion,
                    seenHouseholdVersion,
                    checked,
                    needs,
                    concerns,
                    rounded,
                    note);
        }
    }

    /** 新发现: a household that the register did not know. */
    @Schema(name = "SurveyNewcomer")
    record Newcomer(@NotNull @Valid HouseholdRequest household) {}

    /** 批量同步. */
    @Schema(name = "SurveySync")
    record Sync(@NotEmpty @Size(max = 200) @Valid List<@NotNull @Valid Item> items) {}

    /** One thing written without a network: a visit to a task, or a household that was found. */
    @Schema(name = "SurveySyncItem")
    record Item(
            @NotNull @Schema(description = "made on the phone; the same one takes effect once")
                    UUID key,
            @Schema(description = "of a visit") UUID taskId,
            @Valid Visit visit,
            @Valid @Schema(description = "instead of a visit to a task")
                    HouseholdRequest household) {}

    /** 冲突处理. */
    @Schema(name = "SurveyDecision")
    record Decision(
            @NotNull
                    @Pattern(regexp = "take|keep")
                    @Schema(
                            description = "take what was sent later, or keep what is held",
                            examples = "keep")
                    String decision,
            @NotBlank @Size(max = 300) @Schema(examples = "第一次入户户主在场，以其为准") String reason) {}

    /** 结束排查. */
    @Schema(name = "SurveyClosing")
    record Closing(
            @Size(max = 500)
                    @Schema(description = "why some are missing; refused without it while some are")
                    String reason) {}
}
