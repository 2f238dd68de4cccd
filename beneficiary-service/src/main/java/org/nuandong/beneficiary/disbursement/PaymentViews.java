package org.nuandong.beneficiary.disbursement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.holder.Holders;

/** Puts lists and lines together for an answer, and their notice for the public. */
@ApplicationScoped
class PaymentViews {

    private static final String FINDINGS =
            """
            select f.payment_id, f.code, f.blocking, f.explained, f.other_payment_id,
                f.other_project_id, j.no, r.reason
            from payment_finding f left join project j on j.id = f.other_project_id
                left join payment_reason r on r.payment_id = f.payment_id and r.code = f.code
                    and r.other_payment_id is not distinct from f.other_payment_id
            where f.payment_id = any(cast(:ids as uuid[]))
            order by f.payment_id, f.blocking desc, f.code
            """;

    private final PaymentListRepository lists;
    private final PaymentTable table;
    private final PaymentShares shares;
    private final PaymentCheck check;
    private final ReceiptFiles receipts;
    private final Reversals reversals;
    private final Accounts accounts;
    private final Holders holders;
    private final CategoryRegister categories;

    PaymentViews(
            PaymentListRepository lists,
            PaymentTable table,
            PaymentShares shares,
            PaymentCheck check,
            ReceiptFiles receipts,
            Reversals reversals,
            Accounts accounts,
            Holders holders,
            CategoryRegister categories) {
        this.lists = lists;
        this.table = table;
        this.shares = shares;
        this.check = check;
        this.receipts = receipts;
        this.reversals = reversals;
        this.accounts = accounts;
        this.holders = holders;
        this.categories = categories;
    }

    PaymentListView view(PaymentList list) {
        return new PaymentListView(
                list.id(),
                list.projectId(),
                list.region().code(),
                list.unitId(),
                list.title(),
                list.payeeKind(),
                list.source(),
                list.channel(),
                list.state().code(),
                table.ofList(list.id()),
                list.state() == ListState.CLEARED
                        ? table.payable(List.of(list.id()), list.channel())
                        : null,
                check.counts(list.id()),
                list.approvalsNeeded(),
                lists.approvals(list.id()).stream().map(PaymentApproval::view).toList(),
                list.stepDueAt(),
                list.isOverdue(),
                list.returnedReason(),
                list.noticeDays() == null
                        ? null
                        : new PaymentListView.Notice(
                                list.noticeDays(),
                                list.noticePlace(),
                                list.noticeFrom(),
                                list.noticeUntil()),
                lists.objections(list.id()).stream().map(PaymentObjection::view).toList(),
                list.dueBefore(),
                list.isTest(),
                list.createdAt());
    }

    static PaymentListView.Summary summary(PaymentList list) {
        return new PaymentListView.Summary(
                list.id(),
                list.projectId(),
                list.region().code(),
                list.title(),
                list.state().code(),
                list.stepDueAt(),
                list.isOverdue(),
                list.noticeUntil(),
                list.dueBefore());
    }

    /** One line with all that belongs to it. */
    PaymentView view(Payment payment) {
        return line(
                payment,
                findings(List.of(payment.id())),
                receipts.of(payment.id()),
                reversals.of(payment.id()).stream().map(PaymentReversal::view).toList());
    }

    /** Lines of a page; their findings by one statement. */
    Map<UUID, List<PaymentView.FindingView>> findings(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                table.query(FINDINGS, Map.of("ids", ids.toArray(UUID[]::new))).getResultList();
        return rows.stream()
                .collect(
                        groupingBy(row -> (UUID) row[0], mapping(PaymentViews::finding, toList())));
    }

    PaymentView line(
            Payment one,
            Map<UUID, List<PaymentView.FindingView>> findings,
            List<PaymentView.ReceiptView> received,
            List<PaymentView.ReversalView> reversed) {
        return new PaymentView(
                one.id(),
                one.listId(),
                one.projectId(),
                one.payeeKind(),
                one.payeeId(),
                name(one.payeeKind(), one.payeeId()),
                one.payeeRegion().code(),
                categories.isShown(one.category()) ? one.category() : null,
                one.amount(),
                one.source(),
                bySource(one),
                one.goods(),
                one.channel(),
                one.accountId() == null ? null : accounts.findById(one.accountId()).tail(),
                one.state().code(),
                one.isHeld(),
                findings.getOrDefault(one.id(), List.of()),
                one.batchId(),
                one.batchLine(),
                one.paidAt(),
                one.endedReason(),
                one.reissueOf(),
                one.stateAt(),
                received,
                reversed);
    }

    /** Null when one source bears it. */
    private List<PaymentRequests.SourceTotal> bySource(Payment one) {
        List<Share> bearing = shares.of(List.of(one)).get(one.id());
        return bearing.size() == 1
                ? null
                : bearing.stream()
                        .map(
                                share ->
                                        new PaymentRequests.SourceTotal(
                                                share.source(), share.amountYuan()))
                        .toList();
    }

    PaymentListView.NoticeLine notice(Payment one) {
        boolean telling = one.category() == null || categories.isSensitive(one.category());
        return new PaymentListView.NoticeLine(
                name(one.payeeKind(), one.payeeId()),
                one.payeeRegion().code(),
                telling ? null : one.category(),
                one.amount(),
                one.goods());
    }

    String name(String kind, UUID id) {
        return holders.publicName(kind, id).orElse("*");
    }

    String shown(String category) {
        return categories.isShown(category) ? category : null;
    }

    private static PaymentView.FindingView finding(Object[] row) {
        return new PaymentView.FindingView(
                (String) row[1],
                (Boolean) row[2],
                (Boolean) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
