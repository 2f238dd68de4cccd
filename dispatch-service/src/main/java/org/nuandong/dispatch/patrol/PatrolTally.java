package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;

/** 计数: what a patrol counts when it is over, and again when something about it comes late. */
@ApplicationScoped
class PatrolTally {

    private final PatrolRepository patrols;
    private final PatrolEvents events;
    private final Event<PatrolChanged> changes;

    PatrolTally(PatrolRepository patrols, PatrolEvents events, Event<PatrolChanged> changes) {
        this.patrols = patrols;
        this.events = events;
        this.changes = changes;
    }

    void finish(Patrol patrol) {
        BigDecimal share = patrol.measure().nightShare(patrol.startedAt(), patrol.endedAt());
        patrol.count(patrol.count().at(share, patrol.measure().isNight(share)));
        patrol.count(walked(patrol));
        events.done(patrol);
        tell(patrol);
    }

    /** While it is out the count is shown; of a finished one the world hears what has changed. */
    void recount(Patrol patrol) {
        PatrolCount before = patrol.count();
        PatrolCount now = walked(patrol);
        if (now.equals(before)) {
            return;
        }
        patrol.count(now);
        if (patrol.state() == PatrolState.DONE) {
            events.corrected(patrol);
            tell(patrol);
        }
    }

    /** Test patrols prove nothing. */
    void tell(Patrol patrol) {
        if (!patrol.isTest() && patrol.unitId() != null) {
            changes.fire(
                    new PatrolChanged(
                            patrol.id(), patrol.unitId(), patrol.region(), patrol.startedAt()));
        }
    }

    private PatrolCount walked(Patrol patrol) {
        patrols.flush();
        int visited =
                (int)
                        patrols.checkIns(patrol.id()).stream()
                                .filter(CheckIn::isCounted)
                                .map(CheckIn::pointId)
                                .distinct()
                                .count();
        return patrol.count().walked(visited, patrols.findings(patrol.id()).size());
    }
}
