package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One guidance by telephone as it is shown. */
@Schema(name = "Guidance")
public record GuidanceView(
        UUID id,
        @Schema(examples = "too-far") String reason,
        @Schema(examples = "village") String party,
        String instructed,
        List<String> advice,
        String note,
        Instant guidedAt,
        @Schema(examples = "hotline-clerk") String byRole) {}
