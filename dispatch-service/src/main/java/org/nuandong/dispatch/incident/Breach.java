package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** 超时: recorded once, whoever notices it first: the sweeper, a late arrival, a late ending. */
@ApplicationScoped
public class Breach {

    private final IncidentLog log;

    Breach(IncidentLog log) {
        this.log = log;
    }

    /** Answers whether it was overdue now and not recorded before. */
    public boolean record(Incident incident, Instant at) {
        if (!incident.clock().breach(at)) {
            return false;
        }
        ArrivalClock clock = incident.clock();
        log.event(
                incident,
                "arrival.breached",
                at,
                new Breached(Ladder.BREACH, clock.deadlineAt(), clock.overdueSeconds(at)));
        log.story(incident, at, "breached", clock.deadlineAt());
        return true;
    }

    record Breached(String step, Instant dueAt, long overdueSeconds) {}
}
