package org.nuandong.beneficiary.confirmation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** 异议: somebody says that it is not so; their words and name stand sealed. */
@Entity
@Table(name = "confirmation_objection")
class Objection {

    @Id private UUID id;
    private UUID confirmationId;
    private String kind;
    private LocalDate receivedOn;
    private Instant recordedAt;
    private String recordedBy;
    private byte[] wordsSealed;
    private byte[] objectorSealed;
    private Instant answeredAt;
    private String answeredBy;
    private Boolean upheld;
    private String answer;

    protected Objection() {}

    Objection(UUID id, UUID confirmationId, String kind, LocalDate on, Instant at, String by) {
        this.id = id;
        this.confirmationId = confirmationId;
        this.kind = kind;
        receivedOn = on;
        recordedAt = at;
        recordedBy = by;
    }

    /** {@code objector} is null for who wishes to stay unknown. */
    void keep(byte[] words, byte[] objector) {
        wordsSealed = words;
        objectorSealed = objector;
    }

    void answer(boolean right, String text, Instant at, String by) {
        if (answeredAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("answered");
        }
        upheld = right;
        answer = text;
        answeredAt = at;
        answeredBy = by;
    }

    UUID id() {
        return id;
    }

    UUID confirmationId() {
        return confirmationId;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    byte[] wordsSealed() {
        return wordsSealed;
    }

    byte[] objectorSealed() {
        return objectorSealed;
    }

    ConfirmationView.ObjectionView view() {
        return new ConfirmationView.ObjectionView(
                id, kind, receivedOn, objectorSealed != null, answeredAt, upheld, answer);
    }
}
