package org.nuandong.dispatch.team;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team that may be sent and how long it needs to the place. Distance is by road (metres, straight
 * line times detour), travel in seconds; both are null when neither position nor base is known.
 */
public record TeamProposal(
        UUID teamId,
        String name,
        UUID unitId,
        @Schema(description = "Code of the dictionary unit-state") String unitState,
        List<UUID> vehicleIds,
        Long distanceMetres,
        Long travelSeconds,
        @Schema(description = "Age of its last reported position") Long positionAgeSeconds,
        @Schema(description = "reported, incident, base, outdated; null: nothing is known")
                String positionFrom,
        @Schema(description = "It would leave a patrol") boolean redirectsPatrol,
        @Schema(description = "The incident at the same place that it is on already")
                String sharesIncidentNo,
        @Schema(description = "What the case asks for and nobody on its shift has")
                List<String> missingAbilities,
        @Schema(description = "Why it stands here: codes of proposal-reason")
                List<String> reasons) {}
