package org.nuandong.dispatch.incident;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 移交完成: fired in the transaction in which another station takes an incident over. */
public record IncidentMoved(UUID incidentId, RegionCode region, UUID unitId) {}
