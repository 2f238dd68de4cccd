package org.nuandong.dispatch.guardianship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;

/** 查阅审批: one reader's leave to see one minor's record, given by somebody else, for a while. */
@Entity
class ReadingApproval {

    static final String TYPE = "reading-approval";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private UUID caseId;
    private String reader;
    private String purpose;
    private Instant askedAt;
    private Instant decidedAt;
    private String decidedBy;
    private Boolean granted;
    private Instant validUntil;

    protected ReadingApproval() {}

    ReadingApproval(UUID caseId, String reader, String purpose, Instant at) {
        this.caseId = caseId;
        this.reader = reader;
        this.purpose = purpose;
        this.askedAt = at;
    }

    void decide(boolean yes, Instant until, Instant at, String by) {
        if (by.equals(reader)) {
            throw GuardianshipProblem.APPROVED_BY_THE_READER.because();
        }
        if (decidedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state());
        }
        granted = yes;
        decidedAt = at;
        decidedBy = by;
        validUntil = yes ? until : null;
    }

    boolean covers(Instant at) {
        return Boolean.TRUE.equals(granted) && at.isBefore(validUntil);
    }

    String state() {
        return granted == null ? "asked" : granted ? "granted" : "refused";
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID caseId() {
        return caseId;
    }

    String reader() {
        return reader;
    }

    String purpose() {
        return purpose;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant validUntil() {
        return validUntil;
    }
}
