package org.nuandong.dispatch.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the steps of observations and leaves, by codes and times. */
@ApplicationScoped
class ObservationEvents {

    static final String LEAVE = "care-leave";

    private final EventOutbox outbox;

    ObservationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void proposed(Observation observation) {
        tell("observation.proposed", observation, observation.proposedAt(), null, null);
    }

    void undecided(Observation observation, Instant dueAt, Instant now) {
        tell("observation.undecided", observation, now, null, dueAt);
    }

    void started(Observation observation) {
        tell("observation.started", observation, observation.startedAt(), null, null);
    }

    void declined(Observation observation, Instant at) {
        tell("observation.declined", observation, at, null, null);
    }

    void checked(Observation observation, ObservationCheck check) {
        tell("observation.checked", observation, check.at(), check.result(), null);
    }

    void checkMissed(Observation observation, Instant dueAt, Instant now) {
        tell("observation.check-missed", observation, now, null, dueAt);
    }

    void ended(Observation observation) {
        tell("observation.ended", observation, observation.endedAt(), null, null);
    }

    private void tell(String name, Observation of, Instant at, String result, Instant dueAt) {
        outbox.record(
                Event.of(
                                name,
                                Observation.TYPE,
                                of.id(),
                                of.region(),
                                of.unitId(),
                                at,
                                new Told(
                                        of.caseId(),
                                        of.subjectId(),
                                        of.kind(),
                                        of.reason(),
                                        of.untilAt(),
                                        result,
                                        of.how(),
                                        dueAt,
                                        DayEvents.mark(of.isBackEntered())))
                        .asTest(of.isTest()));
    }

    void leaveStarted(CareLeave leave) {
        tell("care-leave.started", leave, leave.outAt());
    }

    void leaveOverdue(CareLeave leave) {
        tell("care-leave.overdue", leave, leave.overdueAt());
    }

    void leaveEnded(CareLeave leave) {
        tell("care-leave.ended", leave, leave.backAt());
    }

    private void tell(String name, CareLeave leave, Instant at) {
        outbox.record(
                Event.of(
                                name,
                                LEAVE,
                                leave.id(),
                                leave.region(),
                                leave.unitId(),
                                at,
                                new LeaveTold(
                                        leave.caseId(),
                                        leave.subjectId(),
                                        leave.reason(),
                                        leave.companion(),
                                        leave.dueAt(),
                                        leave.isProtected(),
                                        leave.how(),
                                        DayEvents.mark(leave.isBackEntered())))
                        .asTest(leave.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID caseId,
            UUID subjectId,
            String kind,
            String reason,
            Instant untilAt,
            String result,
            String how,
            Instant dueAt,
            Boolean backEntered) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeaveTold(
            UUID caseId,
            UUID subjectId,
            String reason,
            String companion,
            Instant dueAt,
            boolean protectedPerson,
            String how,
            Boolean backEntered) {}
}
