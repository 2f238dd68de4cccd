package org.nuandong.beneficiary.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 佐证材料: one paper behind one enrolment. */
@Entity
class CategoryEvidence {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID enrollmentId;
    private String kind;
    private String reference;
    private String issuedBy;
    private LocalDate issuedOn;

    protected CategoryEvidence() {}

    CategoryEvidence(UUID enrollmentId, EvidenceEntry entry) {
        this.enrollmentId = enrollmentId;
        kind = entry.kind();
        reference = entry.reference().strip();
        issuedBy = entry.issuedBy();
        issuedOn = entry.issuedOn();
    }

    UUID enrollmentId() {
        return enrollmentId;
    }

    EvidenceEntry entry() {
        return new EvidenceEntry(kind, reference, issuedBy, issuedOn);
    }
}
