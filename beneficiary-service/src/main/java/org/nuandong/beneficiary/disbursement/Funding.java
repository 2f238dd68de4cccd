package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.budget.Claim;
import org.nuandong.beneficiary.budget.Commitments;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.programme.QuotaUse;
import org.nuandong.beneficiary.programme.Quotas;

/**
 * What the lines take from quotas and sources, piece by piece; one line is one cause. The place in
 * the quota belongs to the first line, whatever is issued anew for it.
 */
@ApplicationScoped
class Funding {

    private final Quotas quotas;
    private final Commitments commitments;
    private final PaymentShares shares;

    Funding(Quotas quotas, Commitments commitments, PaymentShares shares) {
        this.quotas = quotas;
        this.commitments = commitments;
        this.shares = shares;
    }

    /** Refused as a whole when a quota or a source does not suffice. */
    void take(PaymentList list, List<Payment> lines) {
        quotas.useAll(
                list.projectId(),
                list.unitId(),
                lines.stream().map(one -> new QuotaUse(one.id(), 1)).toList());
        Map<String, List<QuotaUse>> goods = new HashMap<>();
        for (Payment line : lines) {
            line.goods()
                    .forEach(
                            one ->
                                    goods.computeIfAbsent(one.item(), item -> new ArrayList<>())
                                            .add(new QuotaUse(line.id(), one.quantity())));
        }
        goods.forEach((item, uses) -> quotas.useGoods(list.projectId(), list.unitId(), item, uses));
        reserve(list.projectId(), lines);
    }

    /** A line that goes out again has its place already. */
    void reserve(UUID project, List<Payment> lines) {
        List<Payment> paying = lines.stream().filter(Funding::hasMoney).toList();
        if (paying.isEmpty()) {
            return;
        }
        Map<UUID, List<Share>> bearing = shares.of(paying);
        commitments.reserveAll(
                project,
                paying.stream().map(one -> new Claim(one.id(), bearing.get(one.id()))).toList());
    }

    void spend(List<Payment> lines, Instant at) {
        commitments.spendAll(money(lines), at);
    }

    void returned(List<Payment> lines) {
        commitments.returnedAll(money(lines));
    }

    /** Neither paid nor to be paid. */
    void release(Payment line, UUID first, String reason) {
        if (hasMoney(line)) {
            commitments.release(line.id(), reason);
        }
        quotas.release(first);
    }

    /** 冲销: the money remains again by a line of its own. */
    void reverse(Payment line, UUID first, String reason) {
        if (hasMoney(line)) {
            commitments.reverse(line.id(), reason);
        }
        quotas.release(first);
    }

    /** What came back and will not go out again gives its place to others. */
    void giveUp(UUID first) {
        quotas.release(first);
    }

    private static List<UUID> money(List<Payment> lines) {
        return lines.stream().filter(Funding::hasMoney).map(Payment::id).toList();
    }

    private static boolean hasMoney(Payment line) {
        return line.amount().signum() > 0;
    }
}
