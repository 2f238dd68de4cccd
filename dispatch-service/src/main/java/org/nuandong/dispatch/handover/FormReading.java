package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * The form (民发〔2015〕158号附件1) as data. Names, numbers and addresses only for a stated purpose, a
 * minor's only with the role for it; each such reading stands in the audit book.
 */
@ApplicationScoped
class FormReading {

    static final List<String> PERSONAL =
            List.of(
                    "persons.name",
                    "persons.identityNumber",
                    "persons.homeAddress",
                    "persons.features",
                    "giver.person",
                    "receiver.person");

    private final HandoverSeal seal;
    private final AuditTrail audit;
    private final Caller caller;

    FormReading(HandoverSeal seal, AuditTrail audit, Caller caller) {
        this.seal = seal;
        this.audit = audit;
        this.caller = caller;
    }

    HandoverViews.Form masked(Handover handover) {
        return form(handover, false);
    }

    HandoverViews.Form inClear(Handover handover, String purpose) {
        if (handover.concernsMinor() && !caller.hasRole(Role.MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        audit.read(
                "handover", handover.id(), handover.region(), handover.unitId(), PERSONAL, purpose);
        return form(handover, true);
    }

    private HandoverViews.Form form(Handover h, boolean clear) {
        return new HandoverViews.Form(
                h.id(),
                clear,
                new HandoverViews.Side(
                        h.fromAgency(),
                        h.fromOrganisation(),
                        clear ? seal.openParty(h.id(), "from", h.fromPerson()) : null,
                        h.giverSignature(),
                        h.giverSha256()),
                new HandoverViews.Side(
                        h.toAgency(),
                        h.toOrganisation(),
                        clear ? seal.openParty(h.id(), "to", h.toPerson()) : null,
                        h.receiverSignature(),
                        h.receiverSha256()),
                h.relation(),
                h.reason(),
                h.offeredAt(),
                h.state().code(),
                h.answeredAt(),
                h.refusal(),
                h.refusalNote(),
                h.note(),
                h.persons().stream().map(person -> person(h.id(), person, clear)).toList(),
                h.contentSha256());
    }

    private HandoverViews.PersonForm person(UUID id, HandoverPerson p, boolean clear) {
        UUID subject = p.subjectId();
        return new HandoverViews.PersonForm(
                subject,
                clear ? seal.openField(id, subject, "name", p.name()) : null,
                clear ? seal.openField(id, subject, "identity_number", p.identityNumber()) : null,
                clear ? seal.openField(id, subject, "home_address", p.homeAddress()) : null,
                clear ? seal.openField(id, subject, "features", p.features()) : null,
                p.sex(),
                p.ageBand(),
                p.condition(),
                p.suspicions(),
                p.foundAt(),
                p.foundPlace(),
                p.circumstances(),
                p.belongings());
    }
}
