package org.nuandong.dispatch.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** A plan to be drawn up or changed. */
@Schema(name = "ContingencyPlanRequest")
record PlanRequest(
        @NotNull RegionCode regionCode,
        @Schema(description = "A station; left out: the whole region") UUID unitId,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Schema(description = "Code of plan-kind", examples = "extreme-weather")
                String kind,
        @NotNull @Valid Trigger trigger,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid PlanStep> steps) {

    /** What makes the plan be proposed. */
    @Schema(name = "PlanTrigger")
    record Trigger(
            @NotBlank @Schema(description = "Code of plan-trigger", examples = "duty-level")
                    String kind,
            @Schema(
                            description =
                                    "A warning-level, a duty-level or a plan-event; none by hand",
                            examples = "ALL_WEATHER")
                    String value) {}
}
