package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.incident.IncidentMoved;

/**
 * An incident goes to another station: what was asked in it, and who is woken for it, goes along.
 */
@ApplicationScoped
class RequestsMove {

    private final AgencyRequestRepository requests;
    private final Deadlines deadlines;

    RequestsMove(AgencyRequestRepository requests, Deadlines deadlines) {
        this.requests = requests;
        this.deadlines = deadlines;
    }

    void moved(@Observes IncidentMoved incident) {
        for (AgencyRequest request : requests.lockedOf(incident.incidentId())) {
            request.moveTo(incident.region(), incident.unitId());
            deadlines.move(request.id(), incident.region(), incident.unitId());
        }
    }
}
