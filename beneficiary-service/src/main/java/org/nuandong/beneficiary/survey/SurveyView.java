package org.nuandong.beneficiary.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a survey shows. */
interface SurveyView {

    /** 调查表. */
    @Schema(name = "Questionnaire")
    record QuestionnaireView(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            @Schema(examples = "winter-2026") String code,
            @Schema(examples = "1") int edition,
            @Schema(examples = "冬季困难群众摸底表") String titleZh,
            @Schema(examples = "Winter survey") String titleEn,
            List<Question> questions,
            @Schema(description = "since when a round uses it and it cannot change")
                    Instant frozenAt) {}

    /** 排查轮次. */
    @Schema(name = "SurveyRound")
    record RoundView(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            List<String> areas,
            String name,
            UUID questionnaireId,
            LocalDate fromOn,
            LocalDate untilOn,
            @Schema(description = "open, closed", examples = "open") String state,
            @Schema(description = "past its last day, and not closed") boolean overdue,
            @Schema(description = "not seen when it was closed") Integer missing,
            String closeReason,
            Instant openedAt,
            Instant closedAt) {}

    /** 入户任务. */
    @Schema(name = "SurveyTask")
    record TaskView(
            UUID id,
            UUID roundId,
            @Schema(examples = "140221100") String regionCode,
            UUID householdId,
            @Schema(description = "of the head, masked for minors") String headName,
            @Schema(description = "subject of whoever sees to it") String worker,
            @Schema(
                            description = "due, not-home, visited, moved-away, refused, dropped",
                            examples = "due")
                    String state,
            int tries,
            @Schema(description = "when somebody comes again") LocalDate againOn,
            boolean newlyFound,
            BigDecimal longitude,
            BigDecimal latitude,
            @Schema(description = "send it with what you write: seenVersion") int version,
            @Schema(description = "send it with what you write: seenHouseholdVersion")
                    int householdVersion,
            Instant changedAt) {}

    /** 入户记录, as it was written. */
    @Schema(name = "SurveyVisitRecord")
    record VisitView(
            UUID id,
            UUID taskId,
            @Schema(description = "held, replaced, conflict, set-aside", examples = "held")
                    String standing,
            @Schema(description = "dictionary survey-result") String result,
            Instant visitedAt,
            Instant recordedAt,
            @Schema(description = "subject of the worker") String worker,
            @Schema(description = "null when it was erased") Map<String, Object> answers,
            String note,
            @Schema(description = "measures that the answers call for")
                    List<Answers.Proposal> proposals,
            @Schema(description = "task-changed, household-changed, round-closed")
                    String conflict) {}

    /** 任务与记录. */
    @Schema(name = "SurveyTaskDetail")
    record Detail(TaskView task, List<VisitView> visits) {}

    /** 冲突: both versions. */
    @Schema(name = "SurveyConflict")
    record ConflictView(
            UUID id,
            UUID taskId,
            @Schema(description = "task-changed, household-changed, round-closed") String conflict,
            @Schema(description = "what came first; null where only the household changed")
                    VisitView held,
            @Schema(description = "what was sent later") VisitView sent,
            TaskView task) {}

    /** 409 with both versions: a problem (RFC 9457) that carries the conflict it was kept as. */
    @Schema(name = "SurveyConflictProblem")
    record ConflictProblem(
            String type, String title, int status, String code, ConflictView conflict) {}

    /** 覆盖情况. */
    @Schema(name = "SurveyCoverage")
    record Coverage(
            @Schema(examples = "140221100") String regionCode,
            @Schema(description = "households to be seen") int households,
            int visited,
            int movedAway,
            int refused,
            @Schema(description = "tried, nobody at home: missing still") int notHome,
            @Schema(description = "not tried yet") int due,
            @Schema(description = "due and not at home: 不落一人 is reached at 0") int missing,
            int newlyFound) {}

    /** 同步结果. */
    @Schema(name = "SurveySyncResult")
    record Outcome(
            UUID key,
            @Schema(
                            description = "recorded, unchanged (known before), conflict, refused",
                            examples = "recorded")
                    String outcome,
            UUID taskId,
            @Schema(description = "of the task now") Integer version,
            @Schema(description = "under which it waits for a decision") UUID conflictId,
            @Schema(description = "of a refusal; as the problem answers have it") String code,
            @Schema(description = "the refused field") String field) {}

    /** 补入: households that came since. */
    @Schema(name = "SurveyAdded")
    record Added(int households) {}
}
