package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.dispatch.care.Admissions;
import org.nuandong.dispatch.care.Newcomer;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.BackEntry;

/** 接待决定: admitted as a care case, refused in writing, or gone; each ends the clock at the door. */
@ApplicationScoped
class DoorDecisions {

    private static final String LEFT = "left-unannounced";

    private final HelpRequestRepository requests;
    private final DoorSteps steps;
    private final ReceptionEvents events;
    private final DoorHelp help;
    private final Admissions admissions;
    private final EvidenceBook evidence;
    private final SeriousMatters matters;
    private final PersonalData personal;
    private final Deadlines deadlines;

    DoorDecisions(
            HelpRequestRepository requests,
            DoorSteps steps,
            ReceptionEvents events,
            DoorHelp help,
            Admissions admissions,
            EvidenceBook evidence,
            SeriousMatters matters,
            PersonalData personal,
            Deadlines deadlines) {
        this.requests = requests;
        this.steps = steps;
        this.events = events;
        this.help = help;
        this.admissions = admissions;
        this.evidence = evidence;
        this.matters = matters;
        this.personal = personal;
        this.deadlines = deadlines;
    }

    /** What was entered afterwards stays so, and takes a duty leader here, too. */
    HelpRequest admit(UUID id, ReceptionRequests.Admission body) {
        HelpRequest request = requests.lockVisible(id);
        request.requireAdmissible();
        Instant at = steps.at(request, body.admittedAt());
        Stay stay = admissions.admit(guest(request, body, at));
        request.admit(stay.caseId(), at);
        deadlines.done(id, Registration.DECISION);
        requests.pictures(id)
                .forEach(picture -> evidence.bind(picture.evidenceId(), Stay.TYPE, stay.caseId()));
        steps.step(request, "admission", request.screening(), List.of(), null, at);
        events.admitted(request, stay.subjectId(), at);
        return request;
    }

    private Newcomer guest(HelpRequest request, ReceptionRequests.Admission body, Instant at) {
        SealedApplicant known = request.applicant();
        String number = known.identityNumber(request.id(), personal);
        LocalDate bornOn = known.bornOn(request.id(), personal);
        return new Newcomer(
                request.unitId(),
                request.region(),
                request.incidentId(),
                at,
                known.name(request.id(), personal),
                number,
                bornOn,
                request.sex(),
                null,
                bornOn == null ? request.ageBand() : null,
                Boolean.TRUE.equals(body.identified()),
                body.condition() == null ? request.condition() : body.condition(),
                body.origin() == null ? request.origin() : body.origin(),
                body.special() == null ? request.special() : body.special(),
                request.isReentry(),
                body.causes(),
                request.isBackEntered() ? new BackEntry("求助登记补录") : null);
    }

    HelpRequest refuse(UUID id, ReceptionRequests.Refusal body) {
        HelpRequest request = requests.lockVisible(id);
        List<String> reasons = body.reasons().stream().distinct().toList();
        request.requireRefusable(reasons);
        Instant at = steps.at(request, body.occurredAt());
        String number = requests.nextNumber("N", request.region(), at);
        request.refuse(reasons, body.note(), number, at);
        deadlines.done(id, Registration.DECISION);
        steps.step(request, "refusal", "refused", reasons, body.note(), at);
        events.refused(request);
        return request;
    }

    /** A protected person who is gone is looked for at once (R301). */
    HelpRequest withdraw(UUID id, ReceptionRequests.Withdrawal body) {
        HelpRequest request = requests.lockVisible(id);
        Instant at = steps.at(request, body.occurredAt());
        request.withdraw(body.reason(), at);
        help.callOff(request, body.reason(), at);
        deadlines.cancel(id, "withdrawn", Registration.DECISION);
        steps.step(request, "withdrawal", body.reason(), List.of(), null, at);
        events.withdrawn(request, body.reason(), at);
        if (LEFT.equals(body.reason()) && request.standing().isProtected() && !request.isTest()) {
            matters.raise(
                    new SeriousMatterDraft(
                                    "protected-person-missing",
                                    id,
                                    HelpRequest.TYPE,
                                    request.region(),
                                    request.unitId(),
                                    LEFT,
                                    at)
                            .of(request.subjectId())
                            .asBackEntered(request.isBackEntered()));
        }
        return request;
    }
}
