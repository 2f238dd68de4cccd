package org.nuandong.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work order as it is now, with its replies. */
@Schema(name = "WorkOrder")
public record WorkOrderView(
        UUID id,
        @Schema(description = "12345's own number", examples = "HS12345-2026112100017")
                String orderNo,
        @Schema(description = "Code of the dictionary work-order-state", examples = "open")
                String state,
        @Schema(description = "Code of the dictionary work-order-kind", examples = "help")
                String kind,
        String region,
        UUID unitId,
        @Schema(description = "The tip it is; null: nobody in it waits in the cold") UUID tipId,
        UUID incidentId,
        String title,
        String description,
        String address,
        Instant receivedAt,
        Instant replyDueAt,
        @Schema(description = "platform: the order named it; preset: by its kind") String dueFrom,
        Instant repliedAt,
        @Schema(description = "Passed without a reply; a later one does not remove it")
                Instant overdueAt,
        List<ReplyView> replies,
        Instant returnedAt,
        @Schema(description = "Code of the dictionary work-order-return-reason")
                String returnReason,
        String returnNote,
        @Schema(description = "Code of the dictionary satisfaction") String satisfaction,
        Instant satisfactionAt,
        boolean test) {

    /** One reply. */
    @Schema(name = "WorkOrderReply")
    public record ReplyView(Instant repliedAt, String text, String byRole) {}

    static WorkOrderView of(WorkOrder order, List<WorkOrderReply> replies) {
        return new WorkOrderView(
                order.id(),
                order.orderNo(),
                order.state().code(),
                order.kind(),
                order.region().code(),
                order.unitId(),
                order.tipId(),
                order.incidentId(),
                order.title(),
                order.description(),
                order.address(),
                order.receivedAt(),
                order.replyDueAt(),
                order.dueFrom(),
                order.repliedAt(),
                order.overdueAt(),
                replies.stream()
                        .map(reply -> new ReplyView(reply.at(), reply.text(), reply.byRole()))
                        .toList(),
                order.returnedAt(),
                order.returnReason(),
                order.returnNote(),
                order.satisfaction(),
                order.satisfactionAt(),
                order.isTest());
    }
}
