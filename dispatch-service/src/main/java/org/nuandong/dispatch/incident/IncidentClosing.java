package org.nuandong.dispatch.incident;

import java.util.UUID;

/**
 * 办结前: fired before an incident is closed. Who finds something missing (a written hand-over)
 * refuses by throwing, and it stays open.
 */
public record IncidentClosing(UUID incidentId) {}
