package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** 重新办理: the work begins again, and with it the ladder of the deadline that holds (R112). */
@ApplicationScoped
class Reopening {

    private final IncidentEvents events;
    private final IncidentLog log;
    private final LadderStart ladder;

    Reopening(IncidentEvents events, IncidentLog log, LadderStart ladder) {
        this.events = events;
        this.log = log;
        this.ladder = ladder;
    }

    /** {@code reason} is a code of the dictionary reopening-reason. */
    void reopen(Incident incident, String reason, Instant now) {
        boolean anew = incident.reopen(now);
        ladder.start(incident, now);
        events.reopened(incident, reason, now);
        log.story(incident, now, "reopened", StoryTeller.code("reopening-reason", reason));
        if (anew) {
            events.deadlineMoved(incident, now);
            log.story(incident, now, "deadline-anew", incident.clock().deadlineAt());
        }
    }
}
