package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 异议处理: the line waits, the rest of the list goes on; the answer is an uninvolved person's. */
@ApplicationScoped
class PaymentObjections {

    private static final String UPHELD = "objection-upheld";

    private final PaymentListRepository lists;
    private final PaymentRepository payments;
    private final Funding funding;
    private final PaymentEvents events;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    PaymentObjections(
            PaymentListRepository lists,
            PaymentRepository payments,
            Funding funding,
            PaymentEvents events,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.lists = lists;
        this.payments = payments;
        this.funding = funding;
        this.events = events;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** While it is not yet on its way to the payee. */
    void raise(PaymentList list, PaymentRequests.NewObjection request) {
        dictionaries.require("payment-objection", request.kind(), "kind");
        clock.refuseFuture(request.receivedOn(), "receivedOn");
        Payment payment = lineOf(list, request.paymentId());
        if (payment.state() != PaymentState.APPROVED) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(payment.state().code());
        }
        if (list.noticeFrom() == null) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(list.state().code());
        }
        UUID id = ListEntries.newId();
        Instant now = clock.now();
        PaymentObjection objection =
                new PaymentObjection(
                        id, payment, request.kind(), request.receivedOn(), now, caller.subject());
        String objector = request.objector();
        objection.keep(
                personal.encrypt(request.words().strip(), words(id)),
                objector == null || objector.isBlank()
                        ? null
                        : personal.encrypt(objector.strip(), objector(id)));
        lists.add(objection);
        payment.hold();
        lists.flush();
        events.objection("objected", list, request.kind(), null, now);
    }

    void answer(PaymentList list, UUID objectionId, PaymentRequests.Answer request) {
        PaymentObjection objection = find(list, objectionId);
        String me = caller.subject();
        boolean involved =
                lists.isMadeBy(list.id(), me)
                        || lists.approvals(list.id()).stream()
                                .anyMatch(one -> me.equals(one.doneBy()));
        if (involved) {
            throw DisbursementProblem.SAME_OFFICER_PAYS.because();
        }
        Instant now = clock.now();
        objection.answer(request.upheld(), FreeText.checked(request.answer(), "answer"), now, me);
        Payment payment = payments.visibleForChange(objection.paymentId());
        lists.flush();
        boolean more =
                lists.objections(list.id()).stream()
                        .anyMatch(one -> one.isOpen() && one.paymentId().equals(payment.id()));
        events.objection("objection-answered", list, null, request.upheld(), now);
        if (request.upheld() && payment.state() == PaymentState.APPROVED) {
            payment.end(PaymentState.REJECTED, UPHELD, now);
            lists.flush();
            funding.release(payment, payments.first(payment), UPHELD);
            events.line("rejected", payment, null, now);
        } else if (!more) {
            payment.release();
        }
    }

    ObjectedWords read(PaymentList list, UUID objectionId, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        PaymentObjection objection = find(list, objectionId);
        audit.read(
                PaymentList.TYPE,
                list.id(),
                list.region(),
                list.unitId(),
                List.of("objection.words", "objection.objector"),
                purpose);
        return new ObjectedWords(
                objection.id(),
                personal.decrypt(objection.wordsSealed(), words(objectionId)),
                personal.decrypt(objection.objectorSealed(), objector(objectionId)));
    }

    /** An objection in clear. */
    public record ObjectedWords(UUID id, String words, String objector) {

        /** A record's own text would put the words into logs. */
        @Override
        public String toString() {
            return "ObjectedWords " + id;
        }
    }

    private Payment lineOf(PaymentList list, UUID paymentId) {
        Payment payment = payments.visibleForChange(paymentId);
        if (!payment.listId().equals(list.id())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return payment;
    }

    private PaymentObjection find(PaymentList list, UUID objectionId) {
        return lists.objections(list.id()).stream()
                .filter(objection -> objection.id().equals(objectionId))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static String words(UUID id) {
        return "payment_objection:words:" + id;
    }

    private static String objector(UUID id) {
        return "payment_objection:objector:" + id;
    }
}
