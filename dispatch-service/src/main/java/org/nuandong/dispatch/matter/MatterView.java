package org.nuandong.dispatch.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A serious matter as it is shown, with its steps where one is looked at. */
@Schema(name = "SeriousMatter")
public record MatterView(
        UUID id,
        @Schema(examples = "S-420200-20261121-01") String matterNo,
        String kind,
        @Schema(description = "open, reported, closed or linked", examples = "open") String state,
        String aboutType,
        UUID aboutId,
        UUID subjectId,
        String region,
        UUID unitId,
        String summaryCode,
        Instant occurredAt,
        Instant raisedAt,
        @Schema(description = "Reported above at the latest") Instant reportBy,
        @Schema(description = "Rung whose signature is awaited", examples = "station")
                String awaits,
        @Schema(description = "That signature by") Instant signBy,
        @Schema(description = "When the first missed step was recorded; it stays")
                Instant overdueAt,
        Instant reportedAt,
        Instant closedAt,
        @Schema(description = "The matter that goes on, when this one told the same") UUID sameAs,
        boolean backEntered,
        @Schema(description = "A rehearsal; counted nowhere") boolean test,
        @Schema(description = "From the first to the last; null in lists") List<StepView> steps) {

    /** One step: who, in which role, when, with which words. */
    @Schema(name = "SeriousMatterStep")
    public record StepView(
            @Schema(description = "raised, signed, overdue, report, final-report or linked")
                    String step,
            String rung,
            Instant at,
            Instant recordedAt,
            String byRole,
            @Schema(description = "The account that did it") String by,
            String words) {

        static StepView of(MatterStep step) {
            return new StepView(
                    step.step(),
                    step.rung(),
                    step.at(),
                    step.recordedAt(),
                    step.byRole(),
                    step.bySubject(),
                    step.note());
        }
    }

    static MatterView of(SeriousMatter matter) {
        return of(matter, null);
    }

    static MatterView of(SeriousMatter matter, List<MatterStep> steps) {
        return new MatterView(
                matter.id(),
                matter.matterNo(),
                matter.kind(),
                matter.state().code(),
                matter.aboutType(),
                matter.aboutId(),
                matter.subjectId(),
                matter.region().code(),
                matter.unitId(),
                matter.summaryCode(),
                matter.occurredAt(),
                matter.raisedAt(),
                matter.reportBy(),
                matter.awaits() == null ? null : matter.awaits().code(),
                matter.signBy(),
                matter.overdueAt(),
                matter.reportedAt(),
                matter.closedAt(),
                matter.sameAs(),
                matter.isBackEntered(),
                matter.isTest(),
                steps == null ? null : steps.stream().map(StepView::of).toList());
    }
}
