package org.nuandong.dispatch.team;

import java.util.List;
import java.util.UUID;

/** A team as an incident needs it: who goes, and in which vehicles. */
public record BookedTeam(UUID teamId, String name, UUID unitId, List<UUID> vehicleIds) {}
