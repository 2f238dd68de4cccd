package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.budget.Share;

/**
 * A line that is to be entered; without a category, the project's first that the payee is in.
 * Without shares its list says who bears it.
 */
record PaymentEntry(
        UUID id,
        UUID payeeId,
        String category,
        BigDecimal amount,
        List<Share> shares,
        String goods) {

    PaymentEntry borneBy(List<Share> bearing) {
        return new PaymentEntry(id, payeeId, category, amount, bearing, goods);
    }

    /** The source that stands for the line. */
    String source() {
        return shares.get(0).source();
    }
}
