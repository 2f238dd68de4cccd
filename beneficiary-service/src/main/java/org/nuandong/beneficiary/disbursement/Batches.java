package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/**
 * 发放批次: drawn by somebody who neither made nor approved the lists, with control totals that must
 * equal the lines; what two officers draw at once, one of them gets.
 */
@ApplicationScoped
class Batches {

    private static final String APPROVED_BY =
            "select count(*) from payment_approval where list_id = :list and done_by = :me"
                    + " and approved";

    private final PaymentBatchRepository batches;
    private final PaymentListRepository lists;
    private final PaymentRepository payments;
    private final PaymentTable table;
    private final PaymentEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Batches(
            PaymentBatchRepository batches,
            PaymentListRepository lists,
            PaymentRepository payments,
            PaymentTable table,
            PaymentEvents events,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.batches = batches;
        this.lists = lists;
        this.payments = payments;
        this.table = table;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first of the lists, all of which the caller must see. */
    PaymentList first(PaymentRequests.NewBatch request) {
        dictionaries.require("payment-channel", request.channel(), "channel");
        return request.listIds().stream()
                .distinct()
                .sorted()
                .map(lists::visibleForChange)
                .toList()
                .get(0);
    }

    PaymentBatch draw(PaymentRequests.NewBatch request) {
        dictionaries.require("payment-channel", request.channel(), "channel");
        List<UUID> ids = request.listIds().stream().distinct().sorted().toList();
        PaymentList first = null;
        for (UUID id : ids) {
            PaymentList list = lists.visibleForChange(id);
            requireOther(list);
            list.require(ListState.CLEARED);
            if (first != null
                    && (!first.projectId().equals(list.projectId())
                            || first.isTest() != list.isTest())) {
                throw CommonProblem.INVALID_REQUEST.at("listIds");
            }
            first = first == null || list.region().covers(first.region()) ? list : first;
        }
        PaymentTotals totals = table.payable(ids, request.channel());
        if (totals.lines() == 0) {
            throw DisbursementProblem.NOTHING_TO_PAY.because();
        }
        requireEqual(totals, request);
        Instant now = clock.now();
        PaymentBatch batch =
                new PaymentBatch(
                        ListEntries.newId(),
                        batches.nextNo(clock.today()),
                        first,
                        request.channel(),
                        totals,
                        now,
                        caller.subject());
        batches.persistAndFlush(batch);
        int drawn = table.draw(batch.id(), ids, request.channel(), now);
        if (drawn != totals.lines() || !equal(table.ofBatch(batch.id()), request)) {
            throw DisbursementProblem.CONTROL_TOTALS_DIFFER.at("lines");
        }
        payments.eachOfBatch(
                batch.id(), PaymentState.ISSUED, piece -> events.lines("issued", piece, now));
        events.batch("drawn", batch, now);
        return batch;
    }

    /** 送银行、交出纳: once, whoever is first. */
    void send(PaymentBatch batch) {
        Instant now = clock.now();
        batch.send(now, caller.subject());
        batches.flush();
        events.batch("sent", batch, now);
    }

    private void requireOther(PaymentList list) {
        String me = caller.subject();
        boolean approved = table.count(APPROVED_BY, Map.of("list", list.id(), "me", me)) > 0;
        if (approved || lists.isMadeBy(list.id(), me)) {
            throw DisbursementProblem.SAME_OFFICER_PAYS.because();
        }
    }

    /** Naming the field, so that the officer sees which of the three was counted otherwise. */
    private static void requireEqual(PaymentTotals totals, PaymentRequests.NewBatch stated) {
        if (totals.lines() != stated.lines()) {
            throw DisbursementProblem.CONTROL_TOTALS_DIFFER.at("lines");
        }
        if (totals.amountYuan().compareTo(stated.totalYuan()) != 0) {
            throw DisbursementProblem.CONTROL_TOTALS_DIFFER.at("totalYuan");
        }
        if (!equal(totals, stated)) {
            throw DisbursementProblem.CONTROL_TOTALS_DIFFER.at("bySource");
        }
    }

    static boolean equal(PaymentTotals totals, PaymentRequests.NewBatch stated) {
        Map<String, BigDecimal> left = new HashMap<>();
        for (PaymentRequests.SourceTotal one : stated.bySource()) {
            if (left.put(one.source(), one.amountYuan()) != null) {
                return false;
            }
        }
        for (PaymentTotals.BySource one : totals.bySource()) {
            BigDecimal said = left.remove(one.source());
            if (said == null || said.compareTo(one.amountYuan()) != 0) {
                return false;
            }
        }
        return left.isEmpty()
                && totals.lines() == stated.lines()
                && totals.amountYuan().compareTo(stated.totalYuan()) == 0;
    }
}
