package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 办理: acknowledge, read, answer; never by whom it concerns. */
@ApplicationScoped
class ComplaintSteps {

    private static final String REFERRED = "complaint-referred";
    private static final List<String> FIELDS =
            List.of("description", "complainantName", "complainantTelephone", "answer");

    private final ComplaintRepository complaints;
    private final ComplaintClocks clocks;
    private final ComplaintEvents events;
    private final UnitTree units;
    private final Alarms alarms;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ComplaintSteps(
            ComplaintRepository complaints,
            ComplaintClocks clocks,
            ComplaintEvents events,
            UnitTree units,
            Alarms alarms,
            PersonalData personal,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.events = events;
        this.units = units;
        this.alarms = alarms;
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

    /** 转报 (381号 Art. 15): what the station may not or cannot judge goes to the unit above it. */
    Complaint refer(UUID id, String reason) {
        Complaint complaint = complaints.locked(id);
        if (complaint.about().concerns(caller.subject())) {
            throw ComplaintProblem.COMPLAINT_CONCERNS_THE_CALLER.because();
        }
        UUID superior =
                units.find(complaint.unitId())
                        .map(Unit::parentId)
                        .orElseThrow(ComplaintProblem.NO_UNIT_ABOVE::because);
        Instant now = clock.instant();
        complaint.refer(superior, reason, now);
        complaints.flush();
        clocks.moved(complaint);
        events.referred(complaint);
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Complaint.TYPE,
                                complaint.id(),
                                complaint.complaintNo(),
                                complaint.region(),
                                superior,
                                complaint.isTest()),
                        REFERRED,
                        Role.BUREAU_LEADER,
                        complaint.dueAt(ComplaintStep.ANSWER),
                        now));
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
