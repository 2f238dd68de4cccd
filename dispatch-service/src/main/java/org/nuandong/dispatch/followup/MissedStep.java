package org.nuandong.dispatch.followup;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.AlarmUndelivered;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.platform.IncidentNumbers;

/** The due time has passed and nobody went: recorded once, told to one rung after the other. */
@Singleton
class MissedStep implements DeadlineHandler {

    private static final List<String> RUNGS =
            List.of(Role.TEAM_MEMBER, Role.DUTY_LEADER, Role.BUREAU_LEADER);

    private final FollowUpRepository followUps;
    private final FollowUpPlan plan;
    private final FollowUpEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;
    private final IncidentNumbers numbers;
    private final Clock clock;

    MissedStep(
            FollowUpRepository followUps,
            FollowUpPlan plan,
            FollowUpEvents events,
            Alarms alarms,
            Deadlines deadlines,
            IncidentNumbers numbers,
            Clock clock) {
        this.followUps = followUps;
        this.plan = plan;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.clock = clock;
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
            deadlines.missed(deadline);
            events.missed(followUp);
        }
        int rungs = followUp.rungsBy(deadline.dueAt());
        // A silent channel may have woken this rung already.
        if (followUp.climbed() < rungs) {
            wake(followUp, now);
        }
        plan.wakeRung(followUp, rungs);
    }

    /** No channel has told anybody: the next rung hears it at once. */
    void climb(@Observes AlarmUndelivered told) {
        if (!told.alarm().about().is(FollowUp.TYPE)) {
            return;
        }
        FollowUp followUp = followUps.locked(told.alarm().about().id());
        if (followUp.isOpen() && followUp.rungAt(followUp.climbed()).isPresent()) {
            wake(followUp, clock.instant());
        }
    }

    private void wake(FollowUp followUp, Instant now) {
        String audience = RUNGS.get(Math.min(followUp.climb(), RUNGS.size() - 1));
        followUps.flush();
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                FollowUp.TYPE,
                                followUp.id(),
                                numbers.of(followUp.incidentId()),
                                followUp.region(),
                                followUp.unitId(),
                                followUp.isTest()),
                        FollowUpPlan.MISSED,
                        audience,
                        followUp.dueAt(),
                        now));
    }
}
