package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.dispatch.team.TeamCalledAway;

/** 中途出警: a patrolling team is sent to an incident; its patrol waits and names the incident. */
@ApplicationScoped
class CalledAway {

    private final PatrolRepository patrols;
    private final PatrolEvents events;
    private final PatrolTally tally;

    CalledAway(PatrolRepository patrols, PatrolEvents events, PatrolTally tally) {
        this.patrols = patrols;
        this.events = events;
        this.tally = tally;
    }

    void pause(@Observes TeamCalledAway away) {
        Patrol patrol = patrols.lockedByAnyone(away.patrolId());
        if (patrol == null || patrol.state() != PatrolState.RUNNING) {
            return;
        }
        patrol.pause(away.incidentId());
        patrols.keep(new Pause(patrol.id(), away.incidentId(), away.at()));
        events.paused(patrol, away.at());
        tally.tell(patrol);
    }
}
