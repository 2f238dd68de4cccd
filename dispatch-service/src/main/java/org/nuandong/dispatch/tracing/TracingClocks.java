package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.Stay;

/** Sets and ends the clocks of a search, and wakes the station's duty leader. */
@ApplicationScoped
class TracingClocks {

    static final String NOTICE = "tracing-notice";
    static final String REFRESH = "tracing-refresh";
    static final String POLICE = "tracing-police";
    static final String DNA = "tracing-dna";
    static final String ANSWER = "tracing-answer";

    private final Deadlines deadlines;
    private final TracingTimes times;
    private final Alarms alarms;

    TracingClocks(Deadlines deadlines, TracingTimes times, Alarms alarms) {
        this.deadlines = deadlines;
        this.times = times;
        this.alarms = alarms;
    }

    /** Notice, police and DNA: all that is owed for somebody whom nobody knows. */
    void start(TracingFile file, Instant since) {
        file.owes(
                times.noticeBy(file.region(), since),
                times.policeBy(file.region(), since, file.isUrgent()));
        set(file, NOTICE, file.firstDueAt());
        set(file, POLICE, file.policeDueAt());
        set(file, DNA, times.dnaBy(file.region(), since));
        if (file.isUrgent()) {
            wake(file, "tracing-police-now", file.policeDueAt(), since);
        }
    }

    void noticed(TracingFile file, Instant nextBy) {
        deadlines.done(file.caseId(), NOTICE);
        deadlines.done(file.caseId(), REFRESH);
        set(file, REFRESH, nextBy);
    }

    void noticeOwed(TracingFile file) {
        deadlines.cancel(file.caseId(), "withdrawn", REFRESH);
        set(file, NOTICE, file.firstDueAt());
    }

    /** It became urgent while it ran: the shorter time holds from now on. */
    void policeAtOnce(TracingFile file, Instant now) {
        if (file.policeToldAt() == null && file.policeDueAt() != null) {
            Instant by = times.policeBy(file.region(), now, true);
            if (by.isBefore(file.policeDueAt())) {
                deadlines.cancel(file.caseId(), "urgent", POLICE);
                file.policeBy(by);
                set(file, POLICE, by);
            }
            wake(file, "tracing-police-now", file.policeDueAt(), now);
        }
    }

    /** Asking starts the other side's clock and ends our own. */
    void asked(TracingFile file, TracingRequest request) {
        if (TracingRequest.POLICE_REPORT.equals(request.kind())) {
            deadlines.done(file.caseId(), POLICE);
        }
        if (TracingRequest.DNA.equals(request.kind())) {
            deadlines.done(file.caseId(), DNA);
        }
        deadlines.set(
                TracingRequest.TYPE,
                request.id(),
                ANSWER,
                request.dueAt(),
                request.region(),
                request.unitId());
    }

    void answered(TracingRequest request) {
        deadlines.done(request.id(), ANSWER);
    }

    void withdrawn(TracingRequest request, String reason) {
        deadlines.cancel(request.id(), reason, ANSWER);
    }

    void stop(TracingFile file, String reason) {
        deadlines.cancel(file.caseId(), reason, NOTICE, REFRESH, POLICE, DNA);
    }

    void wake(TracingFile file, String step, Instant dueAt, Instant now) {
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Stay.TYPE,
                                file.caseId(),
                                file.caseNo(),
                                file.region(),
                                file.unitId(),
                                file.isTest()),
                        step,
                        Role.DUTY_LEADER,
                        dueAt,
                        now));
    }

    private void set(TracingFile file, String step, Instant dueAt) {
        deadlines.set(Stay.TYPE, file.caseId(), step, dueAt, file.region(), file.unitId());
    }
}
