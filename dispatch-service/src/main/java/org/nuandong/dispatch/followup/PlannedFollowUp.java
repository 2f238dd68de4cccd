package org.nuandong.dispatch.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was planned, for the answer of the step that planned it. */
@Schema(name = "PlannedFollowUp")
public record PlannedFollowUp(
        UUID id,
        @Schema(description = "Code of the dictionary follow-up-kind", examples = "refusal")
                String kind,
        Instant dueAt) {

    static PlannedFollowUp of(FollowUp followUp) {
        return new PlannedFollowUp(followUp.id(), followUp.kind(), followUp.dueAt());
    }
}
