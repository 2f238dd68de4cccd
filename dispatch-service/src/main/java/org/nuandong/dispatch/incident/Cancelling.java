package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** 取消: one way for every reason; what was overdue by then keeps its breach. */
@ApplicationScoped
class Cancelling {

    private static final String DUPLICATE = "duplicate";

    private final IncidentEvents events;
    private final IncidentLog log;
    private final IncidentEnding ending;
    private final LadderStart ladder;
    private final Breach breach;
    private final Clock clock;

    Cancelling(
            IncidentEvents events,
            IncidentLog log,
            IncidentEnding ending,
            LadderStart ladder,
            Breach breach,
            Clock clock) {
        this.events = events;
        this.log = log;
        this.ending = ending;
        this.ladder = ladder;
        this.breach = breach;
        this.clock = clock;
    }

    void cancel(Incident incident, String reason) {
        Instant now = clock.instant();
        end(incident, null, reason, now);
        log.story(incident, now, "cancelled", StoryTeller.code("cancellation-reason", reason));
    }

    void cancelFor(Incident incident, Incident survivor) {
        Instant now = clock.instant();
        end(incident, survivor, DUPLICATE, now);
        log.story(incident, now, "cancelled-duplicate", survivor.incidentNo());
    }

    private void end(Incident incident, Incident survivor, String reason, Instant now) {
        incident.cancel(survivor == null ? null : survivor.id(), now);
        ladder.cancel(incident, reason);
        // The sweeper may come a moment later and find it cancelled. When it was given up on paper
        // nobody knows: a back-entered one is not judged by the time of its entry.
        if (!incident.isBackEntered()) {
            breach.record(incident, now);
        }
        events.cancelled(incident, reason, now);
        ending.ended(incident, IncidentEnded.CANCELLED, now);
    }
}
