package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** Tells every step of lists, lines and batches: amounts, sources and codes, never a name. */
@ApplicationScoped
class PaymentEvents {

    private final EventOutbox outbox;
    private final PaymentShares shares;

    PaymentEvents(EventOutbox outbox, PaymentShares shares) {
        this.outbox = outbox;
        this.shares = shares;
    }

    /** opened, submitted, sent-back, approved, overdue, cancelled. */
    void list(String what, PaymentList list, PaymentTotals totals, String reason, Instant at) {
        record(
                "payment-list." + what,
                list,
                at,
                new ListData(
                        list.projectId(),
                        list.seasonId(),
                        list.state().code(),
                        totals.lines(),
                        totals.amountYuan(),
                        list.dueBefore(),
                        reason));
    }

    /** notice.published, notice.cleared. */
    void notice(String what, PaymentList list, int size, Instant at) {
        record(
                "notice." + what,
                list,
                at,
                new Notice(
                        list.projectId(), size, list.noticeFrom(), list.noticeUntil(), null, null));
    }

    /** notice.objected, notice.objection-answered. */
    void objection(String what, PaymentList list, String kind, Boolean upheld, Instant at) {
        record(
                "notice." + what,
                list,
                at,
                new Notice(
                        list.projectId(), 1, list.noticeFrom(), list.noticeUntil(), kind, upheld));
    }

    /** approved, issued, paid, confirmed, returned, reissued, rejected, cancelled, reversed. */
    void lines(String what, List<Payment> payments, Instant at) {
        Map<UUID, List<Share>> bearing = shares.of(payments);
        outbox.recordAll(
                payments.stream()
                        .map(one -> event(what, one, bearing.get(one.id()), null, at))
                        .toList());
    }

    void line(String what, Payment payment, String how, Instant at) {
        List<Share> bearing = shares.of(List.of(payment)).get(payment.id());
        outbox.record(event(what, payment, bearing, how, at));
    }

    /** drawn, sent, settled. */
    void batch(String what, PaymentBatch batch, Instant at) {
        outbox.record(
                Event.of(
                                "payment-batch." + what,
                                PaymentBatch.TYPE,
                                batch.id(),
                                batch.region(),
                                batch.unitId(),
                                at,
                                new BatchData(
                                        batch.projectId(),
                                        batch.channel(),
                                        batch.lines(),
                                        batch.totalYuan()))
                        .asTest(batch.isTest()));
    }

    void account(PayeeAccount account) {
        outbox.record(
                account(
                        account.id(),
                        account.region(),
                        account.payeeKind(),
                        account.holder(),
                        account.recordedAt()));
    }

    void accounts(String payeeKind, List<SheetAccounts.Kept> kept, Instant at) {
        outbox.recordAll(
                kept.stream()
                        .map(
                                one ->
                                        account(
                                                one.id(),
                                                one.region(),
                                                payeeKind,
                                                SheetAccounts.holder(payeeKind),
                                                at))
                        .toList());
    }

    private static Event account(
            UUID id, RegionCode region, String payeeKind, String holder, Instant at) {
        return Event.of(
                "payee-account.recorded",
                "payee-account",
                id,
                region,
                null,
                at,
                new AccountData(payeeKind, holder));
    }

    private static Event event(
            String what, Payment one, List<Share> bearing, String how, Instant at) {
        return Event.of(
                        "disbursement." + what,
                        Payment.TYPE,
                        one.id(),
                        one.region(),
                        one.unitId(),
                        at,
                        new Line(
                                one.projectId(),
                                one.seasonId(),
                                one.listId(),
                                one.payeeKind(),
                                one.subjectId(),
                                one.subjectId() == null ? one.payeeId() : null,
                                one.category(),
                                one.source(),
                                one.amount(),
                                bearing.size() == 1 ? null : bearing,
                                one.goods().isEmpty() ? null : one.goods(),
                                one.channel(),
                                how == null ? one.endedReason() : how,
                                one.reissueOf()))
                .asTest(one.isTest());
    }

    private void record(String name, PaymentList list, Instant at, Object data) {
        outbox.record(
                Event.of(name, PaymentList.TYPE, list.id(), list.region(), list.unitId(), at, data)
                        .asTest(list.isTest()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListData(
            UUID projectId,
            UUID seasonId,
            String state,
            long lines,
            BigDecimal amountYuan,
            LocalDate dueBefore,
            String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            UUID projectId,
            int listSize,
            LocalDate from,
            LocalDate until,
            String kind,
            Boolean upheld) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID projectId,
            UUID seasonId,
            UUID listId,
            String payeeKind,
            UUID subjectId,
            UUID payeeId,
            String category,
            String source,
            BigDecimal amountYuan,
            List<Share> bySource,
            List<GoodsLine> goods,
            String channel,
            String reason,
            UUID reissueOf) {}

    record AccountData(String payeeKind, String holder) {}

    record BatchData(UUID projectId, String channel, int lines, BigDecimal amountYuan) {}
}
