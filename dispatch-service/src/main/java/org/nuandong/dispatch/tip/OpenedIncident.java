package org.nuandong.dispatch.tip;

import java.util.UUID;

/** The incident that was opened for a find. */
public record OpenedIncident(UUID incidentId, String incidentNo) {}
