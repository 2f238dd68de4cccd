package org.nuandong.beneficiary.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;

/** 同意: somebody has said yes to one purpose, for a time, and may take it back. */
@Entity
class Consent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;
    private String purpose;
    private String givenBy;
    private String evidence;
    private Instant givenAt;
    private Instant expiresAt;
    private String recordedBy;
    private Instant withdrawnAt;

    protected Consent() {}

    Consent(UUID personId, PrivacyViews.NewConsent said, Instant at, Instant until, String by) {
        this.personId = personId;
        purpose = said.purpose();
        givenBy = said.givenBy();
        evidence = said.evidence();
        givenAt = at;
        expiresAt = until;
        recordedBy = by;
    }

    void withdraw(Instant at) {
        if (withdrawnAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("withdrawn");
        }
        withdrawnAt = at;
    }

    boolean standsAt(Instant at) {
        return withdrawnAt == null && at.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    String purpose() {
        return purpose;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
