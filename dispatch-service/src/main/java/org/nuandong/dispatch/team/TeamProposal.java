package org.nuandong.dispatch.team;

import java.util.List;
import java.util.UUID;

/**
 * A free team on duty and how long it needs to the place. Distance is by road (metres, straight
 * line times detour), travel in seconds; both are null when no position is known.
 */
public record TeamProposal(
        UUID teamId,
        String name,
        UUID unitId,
        List<UUID> vehicleIds,
        Long distanceMetres,
        Long travelSeconds,
        Long positionAgeSeconds) {}
