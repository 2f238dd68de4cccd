package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.UUID;

/** 未办结事件: what a shift leaves to the next one. */
public record OpenIncident(UUID incidentId, String incidentNo, String state, Instant deadlineAt) {}
