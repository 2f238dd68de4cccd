package org.nuandong.dispatch.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** What the duty room does with a work order: it replies or returns it. */
@ApplicationScoped
class WorkOrderSteps {

    private final WorkOrderRepository orders;
    private final WorkOrderEvents events;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final ActingRole role;
    private final Caller caller;
    private final Clock clock;

    WorkOrderSteps(
            WorkOrderRepository orders,
            WorkOrderEvents events,
            Deadlines deadlines,
            Dictionaries dictionaries,
            ActingRole role,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.events = events;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.role = role;
        this.caller = caller;
        this.clock = clock;
    }

    /** The words for 12345. */
    @Schema(name = "WorkOrderReplyRequest")
    public record Reply(
            @NotBlank @Size(max = 2000) @Schema(description = "No identity or telephone numbers")
                    String text,
            @Schema(description = "When it was replied; now when missing") Instant repliedAt) {}

    /** Why it is not ours. */
    @Schema(name = "WorkOrderReturnRequest")
    public record Return(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary work-order-return-reason")
                    String reason,
            @Size(max = 500) String note) {}

    WorkOrder reply(UUID id, Reply words) {
        FreeText.requireNoNumbers(words.text(), "text");
        WorkOrder order = orders.locked(id);
        Instant now = clock.instant();
        Instant at = StatedTime.after(order.receivedAt(), words.repliedAt(), now, "repliedAt");
        boolean first = order.reply(at);
        orders.add(
                new WorkOrderReply(EventId.at(now), id, words.text(), at, now)
                        .by(role.current(), caller.subject()));
        if (first) {
            deadlines.done(id, WorkOrders.WARNING);
            deadlines.done(id, WorkOrders.REPLY);
        }
        events.replied(order, at);
        return order;
    }

    WorkOrder giveBack(UUID id, Return why) {
        dictionaries.require("work-order-return-reason", why.reason(), "reason");
        FreeText.requireNoNumbers(why.note(), "note");
        WorkOrder order = orders.locked(id);
        order.giveBack(why.reason(), why.note(), clock.instant());
        deadlines.cancel(id, why.reason(), WorkOrders.WARNING, WorkOrders.REPLY);
        events.returned(order);
        return order;
    }
}
