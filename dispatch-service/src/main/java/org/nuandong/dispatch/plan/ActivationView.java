package org.nuandong.dispatch.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An activation with its checklist, as front ends see it. */
@Schema(name = "PlanActivation")
record ActivationView(
        UUID id,
        UUID planId,
        String planName,
        String planKind,
        String regionCode,
        UUID unitId,
        @Schema(description = "proposed, active, stood-down or declined") String state,
        boolean drill,
        @Schema(description = "Code of plan-trigger") String cause,
        UUID causeId,
        String reason,
        Instant proposedAt,
        Instant confirmBy,
        Instant activatedAt,
        String activatedRole,
        Instant endedAt,
        String endReason,
        List<Item> items) {

    /** One item. */
    @Schema(name = "PlanItem")
    record Item(
            int no,
            String title,
            String ownerRole,
            UUID ownerTeamId,
            Instant dueAt,
            Instant doneAt,
            String doneRole,
            String note,
            @Schema(description = "It was not done by its due time, whatever came after")
                    boolean overdue) {

        static Item of(PlanItem item) {
            return new Item(
                    item.no(),
                    item.title(),
                    item.ownerRole(),
                    item.ownerTeamId(),
                    item.dueAt(),
                    item.doneAt(),
                    item.doneRole(),
                    item.note(),
                    item.overdueAt() != null || item.isLate());
        }
    }

    static ActivationView of(PlanActivation run, List<PlanItem> items) {
        return new ActivationView(
                run.id(),
                run.planId(),
                run.planName(),
                run.planKind(),
                run.region().code(),
                run.unitId(),
                run.state(),
                run.isDrill(),
                run.cause(),
                run.causeId(),
                run.reason(),
                run.proposedAt(),
                run.confirmBy(),
                run.activatedAt(),
                run.activatedRole(),
                run.endedAt(),
                run.endReason(),
                items.stream().map(Item::of).toList());
    }
}
