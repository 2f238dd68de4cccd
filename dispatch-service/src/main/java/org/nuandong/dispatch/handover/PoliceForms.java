package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;

/**
 * 交接表之门: the police's latest hand-over of somebody who came to a station, for the printed form; the
 * reading is audited. The caller has checked who may read.
 */
@ApplicationScoped
public class PoliceForms {

    private static final String POLICE = "police";

    private final HandoverRepository handovers;
    private final HandoverSeal seal;
    private final AuditTrail audit;

    PoliceForms(HandoverRepository handovers, HandoverSeal seal, AuditTrail audit) {
        this.handovers = handovers;
        this.seal = seal;
        this.audit = audit;
    }

    /** Of this person; who was handed over alone needs no matching id. */
    public Optional<PoliceForm> of(UUID caseId, UUID incidentId, UUID subjectId, String purpose) {
        for (Handover handover : handovers.fromAgency(POLICE, caseId, incidentId)) {
            Optional<HandoverPerson> person = person(handover.persons(), subjectId);
            if (person.isPresent()) {
                audit.read(
                        "handover",
                        handover.id(),
                        handover.region(),
                        handover.unitId(),
                        FormReading.PERSONAL,
                        purpose);
                return Optional.of(form(handover, person.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<HandoverPerson> person(List<HandoverPerson> all, UUID subjectId) {
        return all.stream()
                .filter(person -> all.size() == 1 || person.subjectId().equals(subjectId))
                .findFirst();
    }

    private PoliceForm form(Handover h, HandoverPerson p) {
        return new PoliceForm(
                h.fromOrganisation(),
                seal.openParty(h.id(), "from", h.fromPerson()),
                h.toOrganisation(),
                seal.openParty(h.id(), "to", h.toPerson()),
                h.offeredAt(),
                h.answeredAt(),
                open(h, p, "name", p.name()),
                open(h, p, "identity_number", p.identityNumber()),
                open(h, p, "home_address", p.homeAddress()),
                open(h, p, "features", p.features()),
                p.condition(),
                p.suspicions(),
                p.foundAt(),
                p.foundPlace(),
                p.circumstances(),
                p.belongings(),
                h.note());
    }

    private String open(Handover h, HandoverPerson p, String field, byte[] sealed) {
        return seal.openField(h.id(), p.subjectId(), field, sealed);
    }
}
