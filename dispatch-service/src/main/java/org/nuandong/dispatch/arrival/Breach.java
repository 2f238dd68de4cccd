package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.Ladder;

/** 超时: recorded once, whoever notices it first, the sweeper or a late arrival. */
@ApplicationScoped
class Breach {

    private final ArrivalEvents events;
    private final IncidentLog log;

    Breach(ArrivalEvents events, IncidentLog log) {
        this.events = events;
        this.log = log;
    }

    boolean record(Incident incident, Instant at) {
        if (!incident.clock().breach(at)) {
            return false;
        }
        events.breached(incident, Ladder.BREACH, at);
        log.story(incident, at, "breached", incident.clock().deadlineAt());
        return true;
    }
}
