package org.nuandong.commons.workitem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;

/** 待办: one step that somebody has to take until a time. */
@Schema(name = "WorkItem")
record WorkItem(
        UUID id,
        @Schema(description = "Stable key", examples = "arrival-breach") String step,
        @Schema(description = "In the caller's language", examples = "须到达现场") String label,
        @Schema(examples = "incident") String aggregateType,
        UUID aggregateId,
        @Schema(
                        description = "Where the thing itself is to be seen",
                        examples = "/api/v1/incidents/0192f0a0-0000-7000-8000-000000000001")
                String link,
        @Schema(examples = "420203") String region,
        UUID unitId,
        Instant dueAt,
        @Schema(description = "0 while there is time", examples = "125") long overdueSeconds) {

    static WorkItem of(Row row, Instant now, Language language) {
        return new WorkItem(
                row.id(),
                row.step(),
                WorkItemTexts.label(row.step(), language),
                row.aggregateType(),
                row.aggregateId(),
                WorkItemTexts.link(row.aggregateType(), row.aggregateId()),
                row.region(),
                row.unitId(),
                row.dueAt(),
                Math.max(0, Duration.between(row.dueAt(), now).toSeconds()));
    }

    /** As it stands in the table; a step that failed comes again at {@code actAt}. */
    record Row(
            UUID id,
            String step,
            String aggregateType,
            UUID aggregateId,
            String region,
            UUID unitId,
            Instant dueAt,
            Instant actAt) {

        List<String> position() {
            return List.of(actAt.toString(), id.toString());
        }
    }
}
