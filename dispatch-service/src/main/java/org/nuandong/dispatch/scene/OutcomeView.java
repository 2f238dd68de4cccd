package org.nuandong.dispatch.scene;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.followup.PlannedFollowUp;

/** What an outcome has set going. */
@Schema(name = "Outcome")
public record OutcomeView(
        UUID id,
        PersonView person,
        @Schema(description = "State of the incident", examples = "on-scene") String incidentState,
        @Schema(description = "Goods given with it, and what was not in the books")
                List<GoodsAnswer> goods,
        @Schema(description = "Somebody looks after the person again; null when nobody has to")
                PlannedFollowUp followUp) {}
