package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * 事件了结: fired in the transaction that ends an incident, for the features that follow it up.
 *
 * @param how resolved, not-found, guided, cancelled or closed
 */
public record IncidentEnded(
        UUID incidentId,
        RegionCode region,
        UUID unitId,
        String how,
        Instant at,
        boolean test,
        boolean backEntered) {

    public static final String RESOLVED = "resolved";
    public static final String NOT_FOUND = "not-found";
    public static final String GUIDED = "guided";
    public static final String CANCELLED = "cancelled";
    public static final String CLOSED = "closed";

    static IncidentEnded of(Incident incident, String how, Instant at) {
        return new IncidentEnded(
                incident.id(),
                incident.region(),
                incident.unitId(),
                how,
                at,
                incident.isTest(),
                incident.isBackEntered());
    }
}
