package org.nuandong.beneficiary.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** 冲销: a line of its own takes a paid amount back; one officer asks, another decides. */
@Entity
class PaymentReversal {

    @Id private UUID id;
    private UUID paymentId;
    private BigDecimal amount;
    private String reason;
    private Instant askedAt;
    private String askedBy;
    private Instant decidedAt;
    private String decidedBy;
    private Boolean approved;

    protected PaymentReversal() {}

    PaymentReversal(UUID id, Payment payment, String reason, Instant at, String by) {
        this.id = id;
        paymentId = payment.id();
        amount = payment.amount().negate();
        this.reason = reason;
        askedAt = at;
        askedBy = by;
    }

    void decide(boolean yes, Instant at, String by) {
        if (decidedAt != null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("decided");
        }
        if (askedBy.equals(by)) {
            throw DisbursementProblem.SAME_OFFICER_PAYS.because();
        }
        approved = yes;
        decidedAt = at;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    String reason() {
        return reason;
    }

    boolean runsOrStands() {
        return !Boolean.FALSE.equals(approved);
    }

    PaymentView.ReversalView view() {
        return new PaymentView.ReversalView(id, amount, reason, askedAt, decidedAt, approved);
    }
}
