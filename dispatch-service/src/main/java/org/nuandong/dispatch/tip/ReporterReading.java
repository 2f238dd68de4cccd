package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * The only way to a reporter's name and number: masked for the duty room, in clear with purpose.
 */
@ApplicationScoped
class ReporterReading {

    private final PersonalData personal;
    private final AuditTrail audit;
    private final Caller caller;

    ReporterReading(PersonalData personal, AuditTrail audit, Caller caller) {
        this.personal = personal;
        this.audit = audit;
        this.caller = caller;
    }

    /** In clear; the reading stands in the audit book for ever. */
    @Schema(name = "ReporterInClear")
    public record InClear(String name, String telephone) {

        @Override
        public String toString() {
            return "InClear[]";
        }
    }

    TipView.ReporterView masked(Tip tip) {
        boolean dutyRoom = caller.hasRole(Role.HOTLINE_CLERK) || caller.hasRole(Role.DUTY_LEADER);
        boolean unknown = tip.wishesUnknown() && !dutyRoom;
        return new TipView.ReporterView(
                unknown ? null : tip.reporterKind(),
                unknown ? null : tip.reporterSex(),
                dutyRoom ? Mask.telephone(phone(tip)) : null,
                tip.wishesUnknown());
    }

    InClear inClear(Tip tip, String purpose) {
        String name = personal.decrypt(tip.reporterName(), SealedReporter.namePlace(tip.id()));
        String phone = phone(tip);
        if (name == null && phone == null) {
            throw TipProblem.REPORTER_UNKNOWN.because();
        }
        audit.read(
                "tip",
                tip.id(),
                tip.region(),
                tip.unitId(),
                List.of("reporter.name", "reporter.telephone"),
                purpose);
        return new InClear(name, phone);
    }

    private String phone(Tip tip) {
        return personal.decrypt(tip.reporterPhone(), SealedReporter.phonePlace(tip.id()));
    }
}
