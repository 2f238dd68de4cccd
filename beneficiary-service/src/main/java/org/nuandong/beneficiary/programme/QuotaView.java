package org.nuandong.beneficiary.programme;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quota and how far it is used. */
public record QuotaView(
        UUID id,
        UUID projectId,
        UUID unitId,
        @Schema(description = "places, or dictionary relief-goods", examples = "places")
                String item,
        @Schema(examples = "40") int quantity,
        @Schema(examples = "12") int used,
        @Schema(examples = "28") int remaining,
        Instant setAt) {}
