package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.team.TeamBooking;

/** The door by which an incident ends when no valid tip speaks for it any more. */
@ApplicationScoped
public class LastTip {

    private final IncidentLog log;
    private final IncidentEvents events;
    private final LadderStart ladder;
    private final TeamBooking teams;
    private final Clock clock;

    LastTip(
            IncidentLog log,
            IncidentEvents events,
            LadderStart ladder,
            TeamBooking teams,
            Clock clock) {
        this.log = log;
        this.events = events;
        this.ladder = ladder;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Cancels a locked incident with this reason (code of cancellation-reason). Answers false where
     * somebody has been there already: what was found on the scene decides then.
     */
    public boolean gone(Incident incident, String reason) {
        if (incident.state() != IncidentState.OPEN
                && incident.state() != IncidentState.DISPATCHED) {
            return false;
        }
        Instant now = clock.instant();
        UUID team = incident.teamId();
        incident.cancel(null, now);
        if (team != null) {
            teams.release(team, incident.id());
        }
        ladder.cancel(incident, reason);
        events.cancelled(incident, reason, now);
        log.story(
                incident,
                now,
                "cancelled-last-tip",
                StoryTeller.code("cancellation-reason", reason));
        return true;
    }

    /** A tip counts again: an incident that ended for want of tips goes on, its clock as it was. */
    public boolean back(Incident incident, String reason) {
        if (incident.state() != IncidentState.CANCELLED) {
            return false;
        }
        Instant now = clock.instant();
        incident.reopen();
        ladder.start(incident, now);
        events.reopened(incident, reason, now);
        log.story(incident, now, "reopened", StoryTeller.code("reopening-reason", reason));
        return true;
    }
}
