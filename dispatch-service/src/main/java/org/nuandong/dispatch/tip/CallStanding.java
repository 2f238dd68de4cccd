package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.incident.Incident;

/** What a platform sees of its own call; nothing of other tips and nobody's name. */
@Schema(name = "CallStanding")
public record CallStanding(
        String reference,
        UUID tipId,
        @Schema(description = "Code of the dictionary tip-state", examples = "accepted")
                String tipState,
        UUID incidentId,
        String incidentNo,
        @Schema(description = "Code of the incident's state", examples = "dispatched")
                String incidentState,
        Instant receivedAt,
        Instant arrivalDeadlineAt,
        @Schema(description = "When our people were there") Instant arrivedAt,
        int supplements,
        @Schema(description = "asked, accepted or declined; null: not taken back")
                String withdrawal,
        List<WarningView> warnings,
        boolean test) {

    static CallStanding of(Tip tip, Incident incident, int supplements, String withdrawal) {
        return new CallStanding(
                tip.sourceRef(),
                tip.id(),
                tip.state().code(),
                incident.id(),
                incident.incidentNo(),
                incident.state().code(),
                tip.receivedAt(),
                incident.clock().deadlineAt(),
                incident.clock().arrivedAt(),
                supplements,
                withdrawal,
                WarningView.of(tip.warnings(), Language.current()),
                tip.isTest());
    }
}
