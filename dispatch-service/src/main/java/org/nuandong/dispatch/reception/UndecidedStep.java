package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 逾期未办结: somebody sits at the door and nobody decides; the duty leader is woken. */
@ApplicationScoped
class UndecidedStep implements DeadlineHandler {

    private static final String STEP = "help-request-undecided";

    private final HelpRequestRepository requests;
    private final ReceptionEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    UndecidedStep(
            HelpRequestRepository requests,
            ReceptionEvents events,
            Alarms alarms,
            Deadlines deadlines) {
        this.requests = requests;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Registration.DECISION;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        HelpRequest request = requests.locked(deadline.aggregateId());
        if (request == null
                || !deadline.dueAt().equals(request.decideBy())
                || !request.undecided(deadline.dueAt())) {
            return;
        }
        deadlines.missed(deadline);
        requests.flush();
        events.undecided(request, deadline.dueAt());
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                HelpRequest.TYPE,
                                request.id(),
                                request.requestNo(),
                                request.region(),
                                request.unitId(),
                                request.isTest()),
                        STEP,
                        Role.DUTY_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
