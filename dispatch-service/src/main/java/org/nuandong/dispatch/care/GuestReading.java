package org.nuandong.dispatch.care;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * 查阅之门: who a guest is, in clear, for a stated purpose. A minor needs the role for it and whatever
 * the guards ask; every reading stands in the audit under the case.
 */
@ApplicationScoped
public class GuestReading {

    static final List<String> FIELDS = List.of("name", "identityNumber", "birthDate");

    private final CareCaseRepository cases;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final List<ReadingGuard> guards;
    private final Caller caller;

    GuestReading(
            CareCaseRepository cases,
            PersonalData personal,
            AuditTrail audit,
            @All List<ReadingGuard> guards,
            Caller caller) {
        this.cases = cases;
        this.personal = personal;
        this.audit = audit;
        this.guards = guards;
        this.caller = caller;
    }

    public Guest inClear(UUID caseId, String purpose) {
        note(caseId, FIELDS, purpose);
        CareCase stay = cases.visible(caseId);
        SealedPerson person = stay.person();
        return new Guest(
                person.name(),
                person.identityNumber(caseId, personal),
                person.bornOn(caseId, personal));
    }

    /** For what hangs on the case elsewhere: may be read now, and that is written down. */
    public void note(UUID caseId, List<String> fields, String purpose) {
        CareCase stay = cases.visible(caseId);
        requireMayRead(stay);
        audit.read(CareCase.TYPE, caseId, stay.region(), stay.unitId(), fields, purpose);
    }

    /** For what keeps a book of its readers by itself. */
    public void requireMayRead(UUID caseId) {
        requireMayRead(cases.visible(caseId));
    }

    private void requireMayRead(CareCase stay) {
        if (stay.classification().isMinor() && !caller.hasRole(Role.MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        Stay now = Stay.of(stay);
        guards.forEach(guard -> guard.check(now));
    }
}
