package org.nuandong.dispatch.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.tip.TipReceipt;
import org.nuandong.dispatch.tip.WarningView;
import org.nuandong.dispatch.workorder.StandingOrder;

/** The answer to 12345: it stands; until then the reply is owed, and until then the rescue. */
@Schema(name = "WorkOrderReceipt")
public record WorkOrderReceipt(
        UUID workOrderId,
        @Schema(examples = "HS12345-2026112100017") String orderNo,
        @Schema(description = "Code of the dictionary work-order-kind", examples = "help")
                String kind,
        Instant receivedAt,
        @Schema(description = "The reply is owed by then") Instant replyDueAt,
        @Schema(description = "Null: nobody in it waits in the cold") UUID tipId,
        UUID incidentId,
        @Schema(examples = "2026-420200-000123") String incidentNo,
        @Schema(description = "Somebody must be on the scene by then") Instant arrivalDeadlineAt,
        @Schema(description = "What could not be read; nothing is refused for it")
                List<WarningView> warnings) {

    static WorkOrderReceipt of(StandingOrder order, TipReceipt tip, List<WarningView> warnings) {
        return new WorkOrderReceipt(
                order.id(),
                order.orderNo(),
                order.kind(),
                order.receivedAt(),
                order.replyDueAt(),
                tip == null ? null : tip.tipId(),
                tip == null ? null : tip.incidentId(),
                tip == null ? null : tip.incidentNo(),
                tip == null ? null : tip.arrivalDeadlineAt(),
                warnings);
    }
}
