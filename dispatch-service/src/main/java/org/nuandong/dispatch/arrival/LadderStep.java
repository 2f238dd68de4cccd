package org.nuandong.dispatch.arrival;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.LadderStart;

/**
 * One kind of step on the ladder. It may be tried twice: what it does depends on the incidents as
 * they are under their locks, so it takes effect once. Many come due together when many were called
 * in together, so every step is written set-wise: one incident is a set of one.
 */
abstract class LadderStep implements DeadlineHandler {

    private final IncidentRepository incidents;
    private final Alarms alarms;
    private final LadderStart ladder;

    LadderStep(IncidentRepository incidents, Alarms alarms, LadderStart ladder) {
        this.incidents = incidents;
        this.alarms = alarms;
        this.ladder = ladder;
    }

    @Override
    public boolean cannotWait() {
        return true;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        dueTogether(List.of(deadline), now);
    }

    @Override
    public void dueTogether(List<Deadline> deadlines, Instant now) {
        Map<UUID, Deadline> due =
                deadlines.stream()
                        .collect(Collectors.toMap(Deadline::aggregateId, Function.identity()));
        List<Incident> waiting =
                incidents.lockedAll(due.keySet()).stream()
                        .filter(incident -> incident.state().isOpen())
                        .filter(incident -> incident.clock().isRunning())
                        .toList();
        List<Incident> told = tell(waiting, now);
        told.forEach(incident -> told(due.get(incident.id())));
        wake(told, now);
        goOn(told, now);
    }

    /** Records it where nobody has arrived yet; answers those for which that was news. */
    abstract List<Incident> tell(List<Incident> waiting, Instant now);

    /** It has taken effect. */
    void told(Deadline deadline) {}

    /** The step after this one. */
    abstract String nextStep();

    /** When it comes; empty when none does. */
    abstract Optional<Instant> next(Incident incident, Instant now);

    /** Wakes people until one of them has acknowledged. */
    private void wake(List<Incident> told, Instant now) {
        alarms.raiseAll(
                told.stream()
                        .filter(LadderStep::isUnacknowledged)
                        .map(incident -> alarm(incident, now))
                        .toList());
    }

    private Alarm alarm(Incident incident, Instant now) {
        String audience = incident.clock().ladder().audience(incident.clock().deadlineAt(), now);
        return LadderAlarm.of(incident, step(), audience, now);
    }

    private void goOn(List<Incident> told, Instant now) {
        Map<Incident, Instant> times = new LinkedHashMap<>();
        told.stream()
                .filter(LadderStep::isUnacknowledged)
                .forEach(incident -> next(incident, now).ifPresent(at -> times.put(incident, at)));
        ladder.setAll(nextStep(), times);
    }

    static boolean isUnacknowledged(Incident incident) {
        return incident.clock().acknowledgedAt() == null;
    }
}
