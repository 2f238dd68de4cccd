package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** 超时: recorded once, whoever notices it first: the sweeper, a late arrival, a late ending. */
@ApplicationScoped
public class Breach {

    private final IncidentLog log;

    Breach(IncidentLog log) {
        this.log = log;
    }

    /** Answers whether it was overdue now and not recorded before. */
    public boolean record(Incident incident, Instant at) {
        return !recordAll(List.of(incident), at).isEmpty();
    }

    /** Answers those that were overdue now and not recorded before. */
    public List<Incident> recordAll(List<Incident> incidents, Instant at) {
        List<Incident> overdue =
                incidents.stream().filter(incident -> incident.clock().breach(at)).toList();
        log.events(overdue, "arrival.breached", at, incident -> breached(incident.clock(), at));
        overdue.forEach(
                incident -> log.story(incident, at, "breached", incident.clock().deadlineAt()));
        return overdue;
    }

    private static Breached breached(ArrivalClock clock, Instant at) {
        return new Breached(Ladder.BREACH, clock.deadlineAt(), clock.overdueSeconds(at));
    }

    record Breached(String step, Instant dueAt, long overdueSeconds) {}
}
