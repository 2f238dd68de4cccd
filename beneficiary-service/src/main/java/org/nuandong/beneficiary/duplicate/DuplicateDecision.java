package org.nuandong.beneficiary.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 判定记录: what somebody said of a pair; it stays whatever is said later. */
@Entity
class DuplicateDecision {

    static final String REVERSED = "reversed";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID pairId;
    private String decision;
    private UUID leadingId;
    private String reason;
    private String note;
    private String decidedBy;
    private Instant decidedAt;

    protected DuplicateDecision() {}

    DuplicateDecision(
            UUID pairId,
            String decision,
            UUID leadingId,
            String reason,
            String note,
            String by,
            Instant at) {
        this.pairId = pairId;
        this.decision = decision;
        this.leadingId = leadingId;
        this.reason = reason;
        this.note = note;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    UUID pairId() {
        return pairId;
    }

    String decision() {
        return decision;
    }

    UUID leadingId() {
        return leadingId;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
