package org.nuandong.dispatch.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who goes out to an incident. */
@Schema(name = "NewDispatch")
public record DispatchRequest(
        @Schema(description = "Missing only where other agencies join alone (support)") UUID teamId,
        @Size(max = 20) @Schema(description = "The team's vehicles when missing; empty: on foot")
                List<@NotNull UUID> vehicleIds,
        @Size(max = 20) @Schema(description = "Persons and vehicles per agency")
                List<@NotNull @Valid Crew> crew,
        @Schema(description = "Joins a team that was sent already: R250") Boolean support,
        @Schema(description = "Now when missing") Instant dispatchedAt) {

    boolean isSupport() {
        return Boolean.TRUE.equals(support);
    }

    List<Crew> crewOrNone() {
        return crew == null ? List.of() : crew;
    }
}
