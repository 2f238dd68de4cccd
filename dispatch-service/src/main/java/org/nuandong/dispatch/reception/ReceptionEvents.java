package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the steps at the door: codes and a random subject id, never who it is. */
@ApplicationScoped
class ReceptionEvents {

    private final EventOutbox outbox;

    ReceptionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void received(HelpRequest r) {
        record(
                "help-request.received",
                r,
                r.arrivedAt(),
                new Received(
                        r.requestNo(),
                        r.subjectId(),
                        r.sex(),
                        r.ageBand(),
                        r.broughtBy(),
                        r.consent(),
                        r.notInformed() == null,
                        r.dangerSigns(),
                        r.isReentry(),
                        r.incidentId(),
                        mark(r)));
    }

    void lookedAt(HelpRequest r, String outcome, Instant at) {
        record(
                "help-request.looked-at",
                r,
                at,
                new LookedAt(r.subjectId(), outcome, r.dangerSigns(), mark(r)));
    }

    void cameBack(HelpRequest r, Instant at) {
        record("help-request.came-back", r, at, new Subject(r.subjectId(), mark(r)));
    }

    void securityChecked(HelpRequest r, List<String> goods, Instant at) {
        record(
                "help-request.security-checked",
                r,
                at,
                new Checked(r.subjectId(), r.security(), goods, mark(r)));
    }

    void evidenceKept(HelpRequest r, String kind, Instant at) {
        record("help-request.pictured", r, at, new Pictured(r.subjectId(), kind));
    }

    void screened(HelpRequest r, Instant at) {
        record(
                "case.screened",
                r,
                at,
                new Screened(r.subjectId(), r.screening(), r.unmet(), mark(r)));
    }

    void admitted(HelpRequest r, UUID subjectId, Instant at) {
        record(
                "help-request.admitted",
                r,
                at,
                new Admitted(r.caseId(), subjectId, r.screening(), mark(r)));
    }

    void refused(HelpRequest r) {
        record(
                "case.refused",
                r,
                r.refusedAt(),
                new Refused(
                        r.subjectId(),
                        r.sex(),
                        r.ageBand(),
                        r.noticeNo(),
                        r.refusalReasons(),
                        mark(r)));
    }

    void withdrawn(HelpRequest r, String reason, Instant at) {
        record("help-request.withdrawn", r, at, new Withdrawn(r.subjectId(), reason, mark(r)));
    }

    void undecided(HelpRequest r, Instant dueAt) {
        record("help-request.undecided", r, dueAt, new Undecided(r.subjectId(), dueAt));
    }

    private void record(String name, HelpRequest r, Instant at, Object data) {
        outbox.record(
                Event.of(name, HelpRequest.TYPE, r.id(), r.region(), r.unitId(), at, data)
                        .asTest(r.isTest()));
    }

    /** Only what was entered afterwards says so. */
    private static Boolean mark(HelpRequest r) {
        return r.isBackEntered() ? Boolean.TRUE : null;
    }

    record Received(
            String requestNo,
            UUID subjectId,
            String sex,
            String ageBand,
            String broughtBy,
            String consent,
            boolean informed,
            List<String> dangerSigns,
            boolean reentry,
            UUID incidentId,
            Boolean backEntered) {}

    record LookedAt(
            UUID subjectId, String outcome, List<String> dangerSigns, Boolean backEntered) {}

    record Subject(UUID subjectId, Boolean backEntered) {}

    record Checked(
            UUID subjectId, String result, List<String> dangerousGoods, Boolean backEntered) {}

    record Pictured(UUID subjectId, String kind) {}

    record Screened(UUID subjectId, String result, List<String> unmet, Boolean backEntered) {}

    record Admitted(UUID caseId, UUID subjectId, String screening, Boolean backEntered) {}

    record Refused(
            UUID subjectId,
            String sex,
            String ageBand,
            String noticeNo,
            List<String> reasons,
            Boolean backEntered) {}

    record Withdrawn(UUID subjectId, String reason, Boolean backEntered) {}

    record Undecided(UUID subjectId, Instant dueAt) {}
}
