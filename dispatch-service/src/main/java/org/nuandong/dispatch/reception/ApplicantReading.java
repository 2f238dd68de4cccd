package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Who asks for help, in clear: with a purpose, audited; a minor only for the role for it (C5). */
@ApplicationScoped
class ApplicantReading {

    private static final List<String> FIELDS = List.of("name", "identityNumber", "birthDate");

    private final AuditTrail audit;
    private final PersonalData personal;
    private final Caller caller;

    ApplicantReading(AuditTrail audit, PersonalData personal, Caller caller) {
        this.audit = audit;
        this.personal = personal;
        this.caller = caller;
    }

    /** May be read now, and that is written down. */
    void note(HelpRequest request, List<String> fields, String purpose) {
        if (!mayShow(request)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        audit.read(
                HelpRequest.TYPE,
                request.id(),
                request.region(),
                request.unitId(),
                fields,
                purpose);
    }

    ReceptionViews.Identity of(HelpRequest request, String purpose) {
        note(request, FIELDS, purpose);
        SealedApplicant sealed = request.applicant();
        UUID id = request.id();
        return new ReceptionViews.Identity(
                sealed.name(id, personal),
                sealed.identityNumber(id, personal),
                sealed.bornOn(id, personal));
    }

    boolean mayShow(HelpRequest request) {
        return !request.isMinor() || caller.hasRole(Role.MINOR_GUARDIAN);
    }

    /** Its first six and last four characters; nothing of a minor without the role. */
    String maskedNumber(HelpRequest request) {
        return mayShow(request)
                ? Mask.identityNumber(request.applicant().identityNumber(request.id(), personal))
                : null;
    }
}
