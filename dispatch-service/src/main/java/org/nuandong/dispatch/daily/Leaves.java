package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.platform.StatedTime;

/** Out and back: an adult goes when he wants to, a protected person never alone (132号). */
@ApplicationScoped
class Leaves {

    static final String OVERDUE = StationAlarms.PREFIX + "leave-overdue";
    private static final String ALONE = "none";

    private final Moments moments;
    private final DailyRepository days;
    private final ObservationEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Clock clock;

    Leaves(
            Moments moments,
            DailyRepository days,
            ObservationEvents events,
            Deadlines deadlines,
            Presets presets,
            Clock clock) {
        this.moments = moments;
        this.days = days;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.clock = clock;
    }

    CareLeave out(UUID caseId, DayRequests.NewLeave body) {
        Moment moment = moments.of(caseId, body.occurredAt(), body.backEntry());
        if (moment.stay().inHospital()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("in-hospital");
        }
        if (!moment.stay().mayLeaveAlone() && ALONE.equals(body.companion())) {
            throw DailyProblem.COMPANION_NEEDED.at("companion");
        }
        if (days.openLeave(caseId).isPresent()) {
            throw DailyProblem.ON_LEAVE_ALREADY.because();
        }
        requireReasonable(moment, body.dueAt());
        CareLeave leave = new CareLeave(moment, body.reason(), body.companion(), body.dueAt());
        days.add(leave);
        days.flush();
        if (!moment.backEntered()) {
            deadlines.set(
                    ObservationEvents.LEAVE,
                    leave.id(),
                    OVERDUE,
                    leave.dueAt(),
                    leave.region(),
                    leave.unitId());
        }
        events.leaveStarted(leave);
        return leave;
    }

    private void requireReasonable(Moment moment, Instant dueAt) {
        if (!dueAt.isAfter(moment.at())) {
            throw DailyProblem.LEAVE_ENDS_TOO_EARLY.at("dueAt");
        }
        Instant latest =
                moment.at()
                        .plus(
                                presets.duration(
                                        "care.leave.longest", moment.stay().region(), moment.at()));
        if (dueAt.isAfter(latest)) {
            throw DailyProblem.LEAVE_TOO_LONG.at("dueAt");
        }
    }

    CareLeave back(UUID id, Instant stated) {
        CareLeave leave = days.leaves().lockVisible(id);
        leave.back(StatedTime.after(leave.outAt(), stated, clock.instant(), "occurredAt"));
        deadlines.done(id, OVERDUE);
        events.leaveEnded(leave);
        return leave;
    }

    /** The stay went on without a return. */
    void endOf(UUID caseId, Instant at, String how) {
        days.openLeave(caseId)
                .ifPresent(
                        open -> {
                            open.over(at, how);
                            deadlines.cancel(open.id(), how);
                            events.leaveEnded(open);
                        });
    }
}
