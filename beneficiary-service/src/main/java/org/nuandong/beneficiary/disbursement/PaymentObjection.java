package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** 异议: somebody says that a line of the notice is not right; words and name stand sealed. */
@Entity
class PaymentObjection {

    @Id private UUID id;
    private UUID paymentId;
    private UUID listId;
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

    protected PaymentObjection() {}

    PaymentObjection(UUID id, Payment payment, String kind, LocalDate on, Instant at, String by) {
        this.id = id;
        paymentId = payment.id();
        listId = payment.listId();
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

    UUID paymentId() {
        return paymentId;
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

    PaymentListView.ObjectionView view() {
        return new PaymentListView.ObjectionView(
                id,
                paymentId,
                kind,
                receivedOn,
                objectorSealed != null,
                answeredAt,
                upheld,
                answer);
    }
}
