package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
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

    static final String NOTICE_OVERDUE = "tracing-notice-overdue";
    static final String REFRESH_OVERDUE = "tracing-refresh-overdue";
    static final String POLICE_OVERDUE = "tracing-police-overdue";
    static final String DNA_OVERDUE = "tracing-dna-overdue";
    static final String ANSWER_OVERDUE = "tracing-answer-overdue";

    private final Deadlines deadlines;
    private final TracingTimes times;
    private final Climbs climbs;
    private final Alarms alarms;

    TracingClocks(Deadlines deadlines, TracingTimes times, Climbs climbs, Alarms alarms) {
        this.deadlines = deadlines;
        this.times = times;
        this.climbs = climbs;
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
        climbs.end(file.caseId(), NOTICE_OVERDUE, REFRESH_OVERDUE);
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
            climbs.end(file.caseId(), POLICE_OVERDUE);
        }
        if (TracingRequest.DNA.equals(request.kind())) {
            deadlines.done(file.caseId(), DNA);
            climbs.end(file.caseId(), DNA_OVERDUE);
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
        climbs.end(request.id());
    }

    void withdrawn(TracingRequest request, String reason) {
        deadlines.cancel(request.id(), reason, ANSWER);
        climbs.end(request.id());
    }

    /** Over: who asks for an answer still may get one, and nobody is woken for it any more. */
    void stop(TracingFile file, String reason) {
        deadlines.cancel(file.caseId(), reason, NOTICE, REFRESH, POLICE, DNA, Climbs.STEP);
        climbs.endAll(file.caseId());
    }

    /**
     * Cared for elsewhere and still unknown: the notice goes on, month by month (C4). The end of
     * the stay has stopped every clock of the case.
     */
    void goOn(TracingFile file, String reason) {
        deadlines.cancel(file.caseId(), reason, POLICE, DNA);
        climbs.end(file.caseId(), POLICE_OVERDUE, DNA_OVERDUE);
        boolean first = file.noticedAt() == null;
        Instant owedBy = first ? file.firstDueAt() : file.refreshDueAt();
        if (owedBy != null && !climbs.isLate(file.caseId(), owedBy)) {
            set(file, first ? NOTICE : REFRESH, owedBy);
        }
        climbs.ringAgain(file);
    }

    /** It is late: told to the station and its leader, and climbs from now on. */
    void late(TracingFile file, UUID aboutId, String step, Instant dueAt, Instant now) {
        climbs.start(file, aboutId, step, dueAt, now);
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
