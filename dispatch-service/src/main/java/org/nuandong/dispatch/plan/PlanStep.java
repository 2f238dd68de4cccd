package org.nuandong.dispatch.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 预案事项: what is to be done, by whom, how long after the activation. */
record PlanStep(
        @NotBlank @Size(max = 200) @Schema(examples = "第一流动救助小组到岗") String title,
        @NotBlank @Schema(description = "Code of plan-owner", examples = "duty-leader")
                String ownerRole,
        UUID ownerTeamId,
        @NotBlank @Schema(description = "ISO-8601 duration", examples = "PT30M") String dueAfter) {

    /** 400 when it is no duration, or none that lies ahead. */
    void requireDuration(String field) {
        try {
            Duration after = Duration.parse(dueAfter);
            if (after.isNegative() || after.isZero() || after.toDays() > 365) {
                throw PlanProblem.DUE_AFTER_INVALID.at(field);
            }
        } catch (DateTimeException unreadable) {
            throw PlanProblem.DUE_AFTER_INVALID.at(field);
        }
    }

    Instant dueAt(Instant activated) {
        return activated.plus(Duration.parse(dueAfter));
    }
}
