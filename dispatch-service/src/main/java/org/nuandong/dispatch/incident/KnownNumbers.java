package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.dispatch.platform.IncidentNumbers;

/** The numbers of incidents, for alarms of features that know an incident by its id only. */
@ApplicationScoped
class KnownNumbers implements IncidentNumbers {

    private final IncidentRepository incidents;

    KnownNumbers(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    @Override
    public String of(UUID incidentId) {
        Incident incident = incidents.findById(incidentId);
        return incident == null ? incidentId.toString() : incident.incidentNo();
    }
}
