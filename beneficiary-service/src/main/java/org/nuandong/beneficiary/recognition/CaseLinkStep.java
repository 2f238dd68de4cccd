package org.nuandong.beneficiary.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A link that was made or undone; never changed, never deleted. */
@Entity
class CaseLinkStep {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private UUID personId;
    private boolean linked;
    private String reason;
    private Instant at;

    protected CaseLinkStep() {}

    CaseLinkStep(UUID caseId, UUID personId, boolean linked, String reason, Instant at) {
        this.caseId = caseId;
        this.personId = personId;
        this.linked = linked;
        this.reason = reason;
        this.at = at;
    }

    UUID caseId() {
        return caseId;
    }

    boolean isLinked() {
        return linked;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
