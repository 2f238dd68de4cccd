package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hand-over of an incident between stations as it is shown. */
@Schema(name = "IncidentTransfer")
public record TransferView(
        UUID id,
        UUID incidentId,
        UUID fromUnitId,
        UUID toUnitId,
        @Schema(examples = "nearer-station") String reason,
        String note,
        @Schema(description = "offered, accepted, refused or withdrawn", examples = "offered")
                String state,
        Instant offeredAt,
        Instant answeredAt,
        String answerReason,
        String answeredByRole) {}
