package org.nuandong.dispatch.platform;

import java.util.UUID;

/**
 * How people call an incident, for features that incidents themselves call and that therefore must
 * not know them.
 */
public interface IncidentNumbers {

    /** The number that stands on every screen; the id's text when there is no such incident. */
    String of(UUID incidentId);
}
