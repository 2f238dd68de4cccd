package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;

/**
 * 分级审批: as many people as the amount asks for, none twice, none who made the list. The last one's
 * word checks once more, takes quotas and money for all lines, or changes nothing.
 */
@ApplicationScoped
class Approvals {

    private final PaymentListRepository lists;
    private final PaymentRepository payments;
    private final PaymentTable table;
    private final PaymentCheck check;
    private final ListDesk desk;
    private final Funding funding;
    private final ListTurns turns;
    private final PaymentEvents events;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    Approvals(
            PaymentListRepository lists,
            PaymentRepository payments,
            PaymentTable table,
            PaymentCheck check,
            ListDesk desk,
            Funding funding,
            ListTurns turns,
            PaymentEvents events,
            Dictionaries dictionaries,
            Presets presets,
            Caller caller,
            OfficeClock clock) {
        this.lists = lists;
        this.payments = payments;
        this.table = table;
        this.check = check;
        this.desk = desk;
        this.funding = funding;
        this.turns = turns;
        this.events = events;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    void say(PaymentList list, PaymentRequests.Approval word) {
        list.require(ListState.SUBMITTED);
        List<PaymentApproval> before =
                lists.approvals(list.id()).stream()
                        .filter(one -> one.round() == list.round())
                        .toList();
        requireOther(list, before);
        String reason = reason(word);
        Instant now = clock.now();
        lists.add(
                new PaymentApproval(
                        list,
                        before.size(),
                        new PaymentApproval.Word(
                                word.approved(),
                                caller.subject(),
                                caller.roles().stream().sorted().toList(),
                                reason,
                                FreeText.checked(word.note(), "note")),
                        now));
        turns.approvalDone(list);
        if (!word.approved()) {
            list.sendBack(reason, now);
            lists.flush();
            events.list("sent-back", list, table.ofList(list.id()), reason, now);
        } else if (before.size() + 1 < list.approvalsNeeded()) {
            list.nextApproval(presets.duration(ListDesk.APPROVE_WITHIN, list.region(), now), now);
            turns.approval(list);
            lists.flush();
        } else {
            approve(list, now);
        }
    }

    /** Somebody may have been paid elsewhere, or have died, since the list was handed in. */
    private void approve(PaymentList list, Instant now) {
        PaymentCheck.requireClean(check.run(list, desk.terms(list)));
        PaymentTotals totals = table.ofList(list.id());
        list.approve(now);
        lists.flush();
        table.move(list.id(), PaymentState.PLANNED, PaymentState.APPROVED, now);
        payments.eachOfList(
                list.id(),
                PaymentState.APPROVED,
                piece -> {
                    funding.take(list, piece);
                    events.lines("approved", piece, now);
                });
        events.list("approved", list, totals, null, now);
    }

    private void requireOther(PaymentList list, List<PaymentApproval> before) {
        String me = caller.subject();
        boolean again = before.stream().anyMatch(one -> me.equals(one.doneBy()));
        if (again || lists.isMadeBy(list.id(), me)) {
            throw DisbursementProblem.SAME_OFFICER_PAYS.because();
        }
    }

    private String reason(PaymentRequests.Approval word) {
        if (word.approved()) {
            return null;
        }
        if (word.reason() == null) {
            throw DisbursementProblem.REFUSAL_NEEDS_REASON_CODE.at("reason");
        }
        dictionaries.require("payment-refusal", word.reason(), "reason");
        return word.reason();
    }
}
