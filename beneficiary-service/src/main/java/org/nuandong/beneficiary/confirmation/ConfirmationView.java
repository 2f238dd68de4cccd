package org.nuandong.beneficiary.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EvidenceEntry;

/** A confirmation with the way it has gone and the way it still has to go. */
public record ConfirmationView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        @Schema(description = "person, household, organisation", examples = "household")
                String holderKind,
        UUID holderId,
        @Schema(examples = "DIBAO") String category,
        LocalDate validFrom,
        LocalDate appliedOn,
        @Schema(description = "running, noticed, confirmed, refused, withdrawn") String state,
        @Schema(description = "whose turn it is; null when it has ended") PlannedStep currentStep,
        @Schema(description = "the unit that answers for it, if one is known") UUID unitId,
        Instant stepDueAt,
        boolean overdue,
        Notice notice,
        List<EvidenceEntry> evidence,
        List<PlannedStep> plan,
        List<StepView> steps,
        List<ObjectionView> objections,
        Instant decidedAt,
        @Schema(description = "dictionary confirmation-refusal; of a withdrawal its words")
                String reason) {

    /** A step that was taken. */
    public record StepView(
            @Schema(description = "dictionary confirmation-step", examples = "community-check")
                    String step,
            Instant dueAt,
            Instant doneAt,
            List<String> byRoles,
            boolean passed,
            @Schema(description = "dictionary confirmation-refusal") String reason,
            String note) {}

    /** An objection; its words are read for a purpose only. */
    public record ObjectionView(
            UUID id,
            @Schema(description = "dictionary confirmation-objection", examples = "income")
                    String kind,
            LocalDate receivedOn,
            @Schema(description = "the objector gave a name") boolean named,
            Instant answeredAt,
            Boolean upheld,
            String answer) {}

    /** 公示: what hangs out, and how long. */
    public record Notice(
            @Schema(examples = "村务公开栏") String place,
            LocalDate from,
            @Schema(description = "last day") LocalDate until) {}

    /** What the public reads: a masked name, never a sensitive category. */
    public record NoticeText(
            @Schema(examples = "张**") String name,
            @Schema(description = "left out where it would tell an illness", examples = "DIBAO")
                    String category,
            @Schema(examples = "420202006") String regionCode,
            LocalDate appliedOn,
            String place,
            LocalDate from,
            LocalDate until) {}

    /** 认定列表 row. */
    public record Summary(
            UUID id,
            String regionCode,
            String holderKind,
            UUID holderId,
            String category,
            String state,
            @Schema(description = "dictionary confirmation-step") String step,
            Instant stepDueAt,
            boolean overdue,
            LocalDate noticeUntil) {}
}
