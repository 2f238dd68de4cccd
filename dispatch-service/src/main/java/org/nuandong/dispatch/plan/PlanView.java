package org.nuandong.dispatch.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as front ends see it; runs and drills are counted apart. */
@Schema(name = "ContingencyPlan")
record PlanView(
        UUID id,
        String regionCode,
        UUID unitId,
        String name,
        String kind,
        PlanRequest.Trigger trigger,
        List<PlanStep> steps,
        Instant drawnUpAt,
        Instant retiredAt,
        @Schema(description = "How often it really ran") long runs,
        @Schema(description = "How often it was drilled") long drills) {

    static PlanView of(ContingencyPlan plan, long runs, long drills) {
        return new PlanView(
                plan.id(),
                plan.region().code(),
                plan.unitId(),
                plan.name(),
                plan.kind(),
                new PlanRequest.Trigger(plan.triggerKind(), plan.triggerValue()),
                plan.steps(),
                plan.drawnUpAt(),
                plan.retiredAt(),
                runs,
                drills);
    }
}
