package org.nuandong.dispatch.incident;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sentence of the story. */
@Schema(name = "StoryLine")
public record StoryView(
        @Schema(description = "When it happened") Instant at,
        @Schema(description = "When it was entered") Instant recordedAt,
        @Schema(description = "Stable key", examples = "dispatched") String step,
        @Schema(description = "In the caller's language") String text,
        @Schema(description = "Role, source or system", examples = "duty-leader") String byRole) {}
