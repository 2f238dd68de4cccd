package org.nuandong.dispatch.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the steps of a complaint: kinds and times, never who complained of whom or what. */
@ApplicationScoped
class ComplaintEvents {

    private final EventOutbox outbox;

    ComplaintEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void received(Complaint complaint) {
        record(
                "complaint.received",
                complaint,
                complaint.receivedAt(),
                told(complaint, null, null));
    }

    void acknowledged(Complaint complaint) {
        record(
                "complaint.acknowledged",
                complaint,
                complaint.acknowledgedAt(),
                told(complaint, null, null));
    }

    void answered(Complaint complaint) {
        record(
                "complaint.answered",
                complaint,
                complaint.answeredAt(),
                told(complaint, complaint.outcome(), complaint.wasLate()));
    }

    void overdue(Complaint complaint, ComplaintStep step, Instant now) {
        record(
                "complaint.overdue",
                complaint,
                now,
                new Overdue(complaint.kind(), step.code(), complaint.dueAt(step)));
    }

    void referred(Complaint complaint) {
        record(
                "complaint.referred",
                complaint,
                complaint.referredAt(),
                new Referred(
                        complaint.complaintNo(),
                        complaint.kind(),
                        complaint.referredFrom(),
                        complaint.referralReason(),
                        complaint.dueAt(ComplaintStep.ANSWER)));
    }

    void withdrawn(Complaint complaint) {
        record(
                "complaint.withdrawn",
                complaint,
                complaint.withdrawnAt(),
                new Withdrawn(complaint.complaintNo(), complaint.kind(), complaint.isOpen()));
    }

    private static Told told(Complaint complaint, String outcome, Boolean late) {
        return new Told(
                complaint.complaintNo(),
                complaint.kind(),
                complaint.about().kind(),
                complaint.channel(),
                complaint.about().unitId(),
                complaint.about().caseId(),
                complaint.dueAt(ComplaintStep.ANSWER),
                outcome,
                late);
    }

    private void record(String name, Complaint complaint, Instant at, Object data) {
        outbox.record(
                Event.of(
                                name,
                                Complaint.TYPE,
                                complaint.id(),
                                complaint.region(),
                                complaint.unitId(),
                                at,
                                data)
                        .asTest(complaint.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String complaintNo,
            String kind,
            String aboutKind,
            String channel,
            UUID aboutUnitId,
            UUID caseId,
            Instant answerBy,
            String outcome,
            Boolean late) {}

    record Referred(
            String complaintNo, String kind, UUID fromUnitId, String reason, Instant answerBy) {}

    record Withdrawn(String complaintNo, String kind, boolean goesOn) {}

    record Overdue(String kind, String step, Instant dueAt) {}
}
