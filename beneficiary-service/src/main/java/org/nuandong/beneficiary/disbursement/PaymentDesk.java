package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 单笔办理: a line is received, issued anew after it came back, or given up. */
@ApplicationScoped
class PaymentDesk {

    private final PaymentRepository payments;
    private final PaymentListRepository lists;
    private final PaymentBatchRepository batches;
    private final ReceiptFiles files;
    private final SettledLists settled;
    private final Accounts accounts;
    private final PaymentShares shares;
    private final Funding funding;
    private final PaymentEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    PaymentDesk(
            PaymentRepository payments,
            PaymentListRepository lists,
            PaymentBatchRepository batches,
            ReceiptFiles files,
            SettledLists settled,
            Accounts accounts,
            PaymentShares shares,
            Funding funding,
            PaymentEvents events,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.payments = payments;
        this.lists = lists;
        this.batches = batches;
        this.files = files;
        this.settled = settled;
        this.accounts = accounts;
        this.shares = shares;
        this.funding = funding;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** 签收: cash and goods are paid by it, money in an account is confirmed. */
    void receive(Payment payment, PaymentRequests.Receipt request) {
        dictionaries.require("receipt-kind", request.kind(), "kind");
        dictionaries.require("receipt-by", request.receivedBy(), "receivedBy");
        clock.refuseFuture(request.receivedOn(), "receivedOn");
        files.require(payment, request);
        Instant now = clock.now();
        boolean handed = payment.state() == PaymentState.ISSUED && !isByBank(payment);
        if (handed) {
            batches.lock(payment.batchId()).require(BatchState.SENT);
            payment.become(PaymentState.PAID, now);
            payments.flush();
            funding.spend(List.of(payment), now);
            events.line("paid", payment, null, now);
        }
        if (payment.isReversed()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("reversed");
        }
        payment.become(PaymentState.CONFIRMED, now);
        payments.getEntityManager()
                .persist(new PaymentReceipt(payment.id(), request, now, caller.subject()));
        payments.flush();
        events.line("confirmed", payment, request.kind(), now);
        if (handed) {
            settled.look(batches.findById(payment.batchId()), now);
        }
    }

    /** 补发: to the account on file now, which somebody else has entered, or into the hand. */
    Payment reissue(Payment returned, PaymentRequests.Reissue request) {
        PaymentState.RETURNED.require(PaymentState.REISSUED);
        if (returned.state() != PaymentState.RETURNED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(returned.state().code());
        }
        UUID account = ListChannel.BANK.equals(request.channel()) ? rightAccount(returned) : null;
        Instant now = clock.now();
        returned.become(PaymentState.REISSUED, now);
        payments.flush();
        Payment again = new Payment(ListEntries.newId(), returned, account, now, caller.subject());
        payments.persistAndFlush(again);
        shares.copy(returned.id(), again.id());
        funding.reserve(again.projectId(), List.of(again));
        events.line("reissued", again, request.channel(), now);
        return again;
    }

    /** Any that is not paid; what the bank already has only it can bring back. */
    void cancel(Payment payment, PaymentList list, String reason) {
        dictionaries.require("payment-end-reason", reason, "reason");
        Instant now = clock.now();
        PaymentState before = payment.state();
        if (before == PaymentState.PLANNED) {
            list.require(ListState.DRAFT);
        }
        if (before == PaymentState.ISSUED && isByBank(payment)) {
            batches.lock(payment.batchId()).require(BatchState.DRAWN);
        }
        payment.end(PaymentState.CANCELLED, reason, now);
        payments.flush();
        if (before == PaymentState.APPROVED || before == PaymentState.ISSUED) {
            funding.release(payment, payments.first(payment), reason);
        } else if (before == PaymentState.RETURNED) {
            funding.giveUp(payments.first(payment));
        }
        events.line("cancelled", payment, null, now);
        if (before == PaymentState.ISSUED) {
            settled.look(batches.lock(payment.batchId()), now);
        }
    }

    PaymentList listOf(Payment payment) {
        return lists.lock(payment.listId());
    }

    private UUID rightAccount(Payment returned) {
        PayeeAccount account =
                accounts.current(returned.payeeId())
                        .filter(one -> !one.id().equals(returned.accountId()))
                        .orElseThrow(DisbursementProblem.ACCOUNT_NEEDED::because);
        if (account.recordedBy().equals(caller.subject())) {
            throw DisbursementProblem.SAME_OFFICER_PAYS.because();
        }
        return account.id();
    }

    private static boolean isByBank(Payment payment) {
        return ListChannel.BANK.equals(payment.channel());
    }
}
