package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** 办理: acknowledge, read, answer; never by whom it concerns. */
@ApplicationScoped
class ComplaintSteps {

    private static final List<String> FIELDS =
            List.of("description", "complainantName", "complainantTelephone", "answer");

    private final ComplaintRepository complaints;
    private final ComplaintClocks clocks;
    private final ComplaintEvents events;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ComplaintSteps(
            ComplaintRepository complaints,
            ComplaintClocks clocks,
            ComplaintEvents events,
            PersonalData personal,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.events = events;
        this.personal = personal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Complaint acknowledge(UUID id, String officer) {
        Complaint complaint = complaints.locked(id);
        if (complaint.about().concerns(caller.subject()) || caller.subject().equals(officer)) {
            throw ComplaintProblem.COMPLAINT_CONCERNS_THE_CALLER.because();
        }
        complaint.acknowledge(officer, clock.instant(), caller.subject());
        clocks.met(complaint, ComplaintStep.ACKNOWLEDGE);
        complaints.flush();
        events.acknowledged(complaint);
        return complaint;
    }

    Complaint answer(UUID id, ComplaintRequests.Answer body) {
        Complaint complaint = complaints.locked(id);
        complaint.requireOpen();
        complaint.about().requireOther(caller.subject(), caller.hasRole(Role.BUREAU_LEADER));
        complaint.answer(
                body.outcome(),
                SealedComplaint.sealAnswer(body.answer(), id, personal),
                clock.instant(),
                caller.subject());
        // An answer says as well that somebody has it in hand.
        clocks.met(complaint, ComplaintStep.ACKNOWLEDGE);
        clocks.met(complaint, ComplaintStep.ANSWER);
        complaints.flush();
        events.answered(complaint);
        return complaint;
    }

    ComplaintViews.InClear read(UUID id, String purpose) {
        Complaint complaint = complaints.visible(id);
        if (complaint.about().concerns(caller.subject())) {
            throw ComplaintProblem.COMPLAINT_CONCERNS_THE_CALLER.because();
        }
        audit.read(Complaint.TYPE, id, complaint.region(), complaint.unitId(), FIELDS, purpose);
        SealedComplaint words = complaint.words();
        return new ComplaintViews.InClear(
                words.description(id, personal),
                words.name(id, personal),
                words.telephone(id, personal),
                words.answer(id, personal));
    }
}
