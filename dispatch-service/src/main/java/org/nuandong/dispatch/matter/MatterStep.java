package org.nuandong.dispatch.matter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One step on the way up: who did what, when, with which words; never changed. */
@Entity
@Table(name = "serious_matter_step")
class MatterStep {

    static final String RAISED = "raised";
    static final String SIGNED = "signed";
    static final String OVERDUE = "overdue";
    static final String REPORT = "report";
    static final String FINAL_REPORT = "final-report";
    static final String LINKED = "linked";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID matterId;
    private String step;
    private String rung;
    private Instant at;
    private Instant recordedAt;
    private String byRole;
    private String bySubject;
    private String note;

    protected MatterStep() {}

    MatterStep(UUID matterId, String step, Rung rung, Instant at, Instant recordedAt) {
        this.matterId = matterId;
        this.step = step;
        this.rung = rung == null ? null : rung.code();
        this.at = at;
        this.recordedAt = recordedAt;
    }

    MatterStep by(String role, String subject, String words) {
        byRole = role;
        bySubject = subject;
        note = words;
        return this;
    }

    boolean isSignatureOf(String subject) {
        return SIGNED.equals(step) && bySubject.equals(subject);
    }

    String step() {
        return step;
    }

    String rung() {
        return rung;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String byRole() {
        return byRole;
    }

    String bySubject() {
        return bySubject;
    }

    String note() {
        return note;
    }
}
