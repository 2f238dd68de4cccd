package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 冲销办理: asked for by one, decided by another; the paid line itself is never changed. */
@ApplicationScoped
class Reversals {

    private final EntityManager database;
    private final PaymentRepository payments;
    private final Funding funding;
    private final PaymentEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Reversals(
            EntityManager database,
            PaymentRepository payments,
            Funding funding,
            PaymentEvents events,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.payments = payments;
        this.funding = funding;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    PaymentReversal ask(Payment payment, String reason) {
        dictionaries.require("payment-end-reason", reason, "reason");
        if (!payment.state().isPaid()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(payment.state().code());
        }
        if (of(payment.id()).stream().anyMatch(PaymentReversal::runsOrStands)) {
            throw DisbursementProblem.REVERSAL_RUNS_ALREADY.because();
        }
        Instant now = clock.now();
        PaymentReversal reversal =
                new PaymentReversal(ListEntries.newId(), payment, reason, now, caller.subject());
        database.persist(reversal);
        database.flush();
        events.line("reversal-asked", payment, reason, now);
        return reversal;
    }

    void decide(Payment payment, UUID reversalId, boolean approved) {
        PaymentReversal reversal = database.find(PaymentReversal.class, reversalId);
        if (reversal == null || !reversal.paymentId().equals(payment.id())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Instant now = clock.now();
        reversal.decide(approved, now, caller.subject());
        if (approved) {
            payment.reverse(now);
            database.flush();
            funding.reverse(payment, payments.first(payment), reversal.reason());
            events.line("reversed", payment, reversal.reason(), now);
        } else {
            events.line("reversal-refused", payment, reversal.reason(), now);
        }
    }

    List<PaymentReversal> of(UUID payment) {
        return database.createQuery(
                        "from PaymentReversal where paymentId = :id order by id",
                        PaymentReversal.class)
                .setParameter("id", payment)
                .getResultList();
    }
}
