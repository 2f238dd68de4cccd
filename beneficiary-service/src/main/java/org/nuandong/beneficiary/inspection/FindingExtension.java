package org.nuandong.beneficiary.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 延期: who gave a finding more time, and why. */
@Entity
class FindingExtension {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID findingId;
    private Instant dueAt;
    private String reason;
    private Instant givenAt;
    private String givenBy;

    protected FindingExtension() {}

    FindingExtension(UUID finding, Instant dueAt, String reason, Instant at, String by) {
        findingId = finding;
        this.dueAt = dueAt;
        this.reason = reason;
        givenAt = at;
        givenBy = by;
    }
}
