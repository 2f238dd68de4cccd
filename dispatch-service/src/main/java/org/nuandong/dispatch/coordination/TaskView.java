package org.nuandong.dispatch.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as front ends see it. */
@Schema(name = "CoordinationTask")
record TaskView(
        UUID id,
        @Schema(description = "Code of task-kind", examples = "decision") String kind,
        String title,
        @Schema(description = "The meeting or forecast it comes from") UUID sourceId,
        @Schema(description = "Monday of the week whose plan is to change") LocalDate planWeek,
        String regionCode,
        @Schema(description = "Who owes it") UUID ownerUnitId,
        @Schema(description = "open, done or withdrawn") String state,
        Instant dueAt,
        Instant setAt,
        Instant doneAt,
        String doneRole,
        String result,
        @Schema(description = "It was not done by its due time, whatever came after")
                boolean overdue,
        String withdrawnReason) {

    static TaskView of(CoordinationTask task) {
        return new TaskView(
                task.id(),
                task.kind(),
                task.title(),
                task.sourceId(),
                task.planWeek(),
                task.region().code(),
                task.unitId(),
                task.state(),
                task.dueAt(),
                task.setAt(),
                task.doneAt(),
                task.doneRole(),
                task.result(),
                task.overdueAt() != null || task.isLate(),
                task.withdrawnReason());
    }
}
