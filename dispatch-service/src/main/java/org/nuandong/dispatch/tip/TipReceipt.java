package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;

/** The answer to whoever told us: it stands, under these ids, and the clock runs until then. */
@Schema(name = "TipReceipt")
public record TipReceipt(
        UUID tipId,
        UUID incidentId,
        @Schema(examples = "2026-420200-000123") String incidentNo,
        Instant receivedAt,
        @Schema(description = "Somebody must be on the scene by then") Instant arrivalDeadlineAt,
        @Schema(description = "What could not be read; nothing is refused for it")
                List<WarningView> warnings) {

    static TipReceipt of(Receipt receipt, Language language) {
        return new TipReceipt(
                receipt.tipId(),
                receipt.incidentId(),
                receipt.incidentNo(),
                receipt.receivedAt(),
                receipt.arrivalDeadlineAt(),
                WarningView.of(receipt.warnings(), language));
    }
}
