package org.nuandong.dispatch.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as it is shown; nothing in it names anybody. */
@Schema(name = "FollowUp")
public record FollowUpView(
        UUID id,
        @Schema(examples = "refusal") String kind,
        @Schema(description = "open, done or cancelled", examples = "open") String state,
        UUID incidentId,
        @Schema(description = "Null when nobody was found") UUID subjectId,
        String region,
        UUID unitId,
        @Schema(description = "Null while nobody has it") UUID teamId,
        @Schema(description = "1 for the first one") int round,
        UUID previousId,
        Instant plannedAt,
        Instant dueAt,
        @Schema(description = "When the missed due time was recorded; it stays") Instant missedAt,
        LastSeenRequest lastSeen,
        String result,
        Instant resultAt,
        String resultByRole,
        String note,
        boolean test) {

    static FollowUpView of(FollowUp followUp) {
        return new FollowUpView(
                followUp.id(),
                followUp.kind(),
                followUp.state().code(),
                followUp.incidentId(),
                followUp.subjectId(),
                followUp.region().code(),
                followUp.unitId(),
                followUp.teamId(),
                followUp.round(),
                followUp.previousId(),
                followUp.plannedAt(),
                followUp.dueAt(),
                followUp.missedAt(),
                LastSeenRequest.of(followUp.lastSeen()),
                followUp.result(),
                followUp.resultAt(),
                followUp.resultByRole(),
                followUp.note(),
                followUp.isTest());
    }

    /** The follow-up as it is now, and the one its result has planned. */
    @Schema(name = "FollowUpOutcome")
    public record WithNext(
            FollowUpView followUp,
            @Schema(description = "Null when nothing follows") PlannedFollowUp next) {}
}
