package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmAcknowledged;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.AlarmUndelivered;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/**
 * 逾期逐级上报 (R102): what is late in a search is told to the station and its duty leader, after the
 * preset time to the bureau, and again and again, until a person answers the alarm or it is done.
 */
@ApplicationScoped
class Climbs {

    static final String STEP = "tracing-climb";

    private static final String AFTER = "tracing.climb-after";
    private static final String AFTER_URGENT = "tracing.climb-after-urgent";

    private final EntityManager database;
    private final Stays stays;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Alarms alarms;
    private final TracingEvents events;
    private final Clock clock;

    Climbs(
            EntityManager database,
            Stays stays,
            Deadlines deadlines,
            Presets presets,
            Alarms alarms,
            TracingEvents events,
            Clock clock) {
        this.database = database;
        this.stays = stays;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
        this.events = events;
        this.clock = clock;
    }

    /** {@code aboutId} is the case, or the request that nobody answers. */
    void start(TracingFile file, UUID aboutId, String step, Instant dueAt, Instant now) {
        Duration after =
                presets.duration(file.isUrgent() ? AFTER_URGENT : AFTER, file.region(), now);
        Climb climb = new Climb(file.caseId(), aboutId, step, dueAt).from(now, after);
        database.persist(climb);
        database.flush();
        ring(file, climb.nextAt());
        wake(file, climb, Role.STATION_CLERK, now);
        wake(file, climb, Role.DUTY_LEADER, now);
    }

    /** Done, or nobody asks for it any more. */
    void end(UUID aboutId, String... steps) {
        Instant now = clock.instant();
        List<String> named = List.of(steps);
        open("c.aboutId = :id", aboutId).stream()
                .filter(climb -> named.isEmpty() || named.contains(climb.step()))
                .forEach(climb -> climb.end(now));
    }

    boolean isLate(UUID caseId, Instant dueAt) {
        return of(caseId).stream().anyMatch(climb -> climb.dueAt().equals(dueAt));
    }

    void ringAgain(TracingFile file) {
        of(file.caseId()).forEach(climb -> ring(file, climb.nextAt()));
    }

    /** Nobody is looked for any more. */
    void endAll(UUID caseId) {
        Instant now = clock.instant();
        of(caseId).forEach(climb -> climb.end(now));
    }

    /** Whatever of this search is still unanswered goes up, and comes again. */
    void due(TracingFile file, Instant now) {
        of(file.caseId()).stream()
                .filter(climb -> climb.isDue(now))
                .forEach(climb -> climb(file, climb, now));
    }

    private void climb(TracingFile file, Climb climb, Instant now) {
        climb.climb(now);
        ring(file, climb.nextAt());
        events.escalated(file, climb, now);
        wake(file, climb, Role.BUREAU_LEADER, now);
    }

    void acknowledged(@Observes AlarmAcknowledged answered) {
        if (answered.alarm().about().is(Stay.TYPE)) {
            ofAlarm(answered.alarm()).forEach(climb -> climb.acknowledge(answered.at()));
        }
    }

    /** No channel has told the duty leader: the bureau hears it at once. */
    void undelivered(@Observes AlarmUndelivered told) {
        Alarm alarm = told.alarm();
        if (!alarm.about().is(Stay.TYPE) || !Role.DUTY_LEADER.equals(alarm.audience())) {
            return;
        }
        stays.lock(alarm.about().id());
        TracingFile file = database.find(TracingFile.class, alarm.about().id());
        ofAlarm(alarm).stream()
                .filter(climb -> climb.rung() == 0)
                .forEach(climb -> climb(file, climb, clock.instant()));
    }

    private List<Climb> ofAlarm(Alarm alarm) {
        return of(alarm.about().id()).stream()
                .filter(climb -> climb.step().equals(alarm.step()))
                .toList();
    }

    /** Those that nobody has answered yet, the latest step last. */
    List<Climb> of(UUID caseId) {
        return open("c.caseId = :id", caseId);
    }

    private List<Climb> open(String whose, UUID id) {
        return database.createQuery(
                        "from Climb c where "
                                + whose
                                + " and c.acknowledgedAt is null and c.endedAt is null"
                                + " order by c.dueAt, c.id",
                        Climb.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void ring(TracingFile file, Instant at) {
        deadlines.set(Stay.TYPE, file.caseId(), STEP, at, file.region(), file.unitId());
    }

    private void wake(TracingFile file, Climb climb, String audience, Instant now) {
        AlarmSubject about =
                new AlarmSubject(
                        Stay.TYPE,
                        file.caseId(),
                        file.caseNo(),
                        file.region(),
                        file.unitId(),
                        file.isTest());
        alarms.raise(new Alarm(about, climb.step(), audience, climb.dueAt(), now));
    }
}
