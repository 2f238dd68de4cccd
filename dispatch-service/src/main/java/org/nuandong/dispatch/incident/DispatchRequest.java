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
        @NotNull UUID teamId,
        @Size(max = 20) @Schema(description = "The team's vehicles when missing; empty: on foot")
                List<@NotNull UUID> vehicleIds,
        @Size(max = 20) @Schema(description = "Persons per agency") List<@NotNull @Valid Crew> crew,
        @Schema(description = "Now when missing") Instant dispatchedAt) {}
