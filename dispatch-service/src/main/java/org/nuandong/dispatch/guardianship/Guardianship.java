package org.nuandong.dispatch.guardianship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.problem.CommonProblem;

/** 监护: civil affairs stands in for a minor's guardians, for a time (92) or for good (94). */
@Entity
class Guardianship {

    static final String TYPE = "guardianship";
    static final String TEMPORARY = "temporary";
    static final String LONG_TERM = "long-term";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private UUID caseId;
    private String kind;
    private String basis;
    private String assessment;
    private String decidedBy;
    private Instant begunAt;
    private Instant reviewBy;
    private Instant courtRequestAt;
    private String court;
    private Instant endedAt;
    private String ending;

    protected Guardianship() {}

    Guardianship(UUID caseId, GuardianshipRequests.NewGuardianship told, Instant at) {
        this.caseId = caseId;
        this.kind = told.kind();
        this.basis = told.basis();
        this.assessment = told.assessment();
        this.decidedBy = told.decidedBy();
        this.begunAt = at;
    }

    void reviewBy(Instant at) {
        reviewBy = at;
    }

    /** 申请撤销监护人资格: one request, while it lasts. */
    void askCourt(String name, Instant at) {
        requireOpen();
        if (courtRequestAt != null) {
            throw GuardianshipProblem.COURT_REQUEST_FITS_NO_GUARDIANSHIP.because();
        }
        court = name;
        courtRequestAt = at;
    }

    void end(String code, Instant at) {
        requireOpen();
        ending = code;
        endedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(ending);
        }
    }

    boolean isOpen() {
        return endedAt == null;
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

    String kind() {
        return kind;
    }

    String basis() {
        return basis;
    }

    String assessment() {
        return assessment;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant reviewBy() {
        return reviewBy;
    }

    Instant courtRequestAt() {
        return courtRequestAt;
    }

    String court() {
        return court;
    }

    Instant endedAt() {
        return endedAt;
    }

    String ending() {
        return ending;
    }
}
