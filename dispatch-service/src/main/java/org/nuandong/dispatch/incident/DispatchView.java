package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sending of a team or of agencies, as it is shown. */
@Schema(name = "Dispatch")
public record DispatchView(
        UUID id,
        @Schema(description = "Null where agencies joined alone") UUID teamId,
        String teamName,
        List<UUID> vehicleIds,
        List<Crew> crew,
        boolean support,
        Instant dispatchedAt,
        Instant arrivedAt,
        Instant recalledAt,
        @Schema(examples = "vehicle-broken") String recallReason) {

    static DispatchView of(Dispatch sent) {
        return new DispatchView(
                sent.id(),
                sent.teamId(),
                sent.teamName(),
                sent.vehicleIds(),
                sent.crew(),
                sent.isSupport(),
                sent.dispatchedAt(),
                sent.arrivedAt(),
                sent.recalledAt(),
                sent.recallReason());
    }
}
