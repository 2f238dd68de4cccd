package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** 超时: recorded once, whoever notices it first: the sweeper, a late arrival, a late ending. */
@ApplicationScoped
public class Breach {

    private final IncidentLog log;
    private final BreachRows rows;

    Breach(IncidentLog log, BreachRows rows) {
        this.log = log;
        this.rows = rows;
    }

    /** Answers whether it was overdue now and not recorded before. */
    public boolean record(Incident incident, Instant at) {
        boolean news = incident.clock().breach(at);
        if (news) {
            log.event(incident, "arrival.breached", at, breached(incident.clock(), at));
            log.story(incident, at, "breached", incident.clock().deadlineAt());
        }
        return news;
    }

    /**
     * Answers those that were overdue now and not recorded before. They are row-locked and
     * detached, as {@link IncidentRepository#lockedAll} gives them.
     */
    public List<Incident> recordAll(List<Incident> incidents, Instant at) {
        List<Incident> overdue =
                incidents.stream().filter(incident -> incident.clock().breach(at)).toList();
        rows.write(overdue, at);
        log.events(overdue, "arrival.breached", at, incident -> breached(incident.clock(), at));
        log.stories(overdue, at, "breached", incident -> incident.clock().deadlineAt());
        return overdue;
    }

    private static Breached breached(ArrivalClock clock, Instant at) {
        return new Breached(Ladder.BREACH, clock.deadlineAt(), clock.overdueSeconds(at));
    }

    record Breached(String step, Instant dueAt, long overdueSeconds) {}
}
