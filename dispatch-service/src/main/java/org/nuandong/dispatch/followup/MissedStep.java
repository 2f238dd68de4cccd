package org.nuandong.dispatch.followup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.platform.IncidentNumbers;

/** The due time has passed and nobody went: recorded once, told to the next rung each time. */
@Singleton
class MissedStep implements DeadlineHandler {

    private static final List<String> RUNGS =
            List.of(Role.TEAM_MEMBER, Role.DUTY_LEADER, Role.BUREAU_LEADER);

    private final FollowUpRepository followUps;
    private final FollowUpEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;
    private final IncidentNumbers numbers;

    MissedStep(
            FollowUpRepository followUps,
            FollowUpEvents events,
            Alarms alarms,
            Deadlines deadlines,
            IncidentNumbers numbers) {
        this.followUps = followUps;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.numbers = numbers;
    }

    @Override
    public String step() {
        return FollowUpPlan.MISSED;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        FollowUp followUp = followUps.locked(deadline.aggregateId());
        if (!followUp.isOpen()) {
            return;
        }
        if (followUp.miss(now)) {
            events.missed(followUp);
        }
        wake(followUp, now);
        followUp.climb()
                .ifPresent(
                        at ->
                                deadlines.set(
                                        FollowUp.TYPE,
                                        followUp.id(),
                                        FollowUpPlan.MISSED,
                                        at,
                                        followUp.region(),
                                        followUp.unitId()));
    }

    /** A test call wakes nobody. */
    private void wake(FollowUp followUp, Instant now) {
        if (followUp.isTest()) {
            return;
        }
        alarms.raise(
                new Alarm(
                        followUp.unitId(),
                        followUp.region(),
                        FollowUpPlan.MISSED,
                        RUNGS.get(Math.min(followUp.climbed(), RUNGS.size() - 1)),
                        followUp.incidentId(),
                        numbers.of(followUp.incidentId()),
                        followUp.dueAt(),
                        now));
    }
}
