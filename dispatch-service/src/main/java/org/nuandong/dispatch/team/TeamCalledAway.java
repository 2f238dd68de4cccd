package org.nuandong.dispatch.team;

import java.time.Instant;
import java.util.UUID;

/** CDI event, fired in the booking's transaction: a patrolling team was sent to an incident. */
public record TeamCalledAway(UUID teamId, UUID patrolId, UUID incidentId, Instant at) {}
