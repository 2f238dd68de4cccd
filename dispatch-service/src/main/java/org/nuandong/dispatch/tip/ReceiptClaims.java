package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** 凭回执: who wishes to stay unknown shows the receipt number of the public form instead (R180). */
@ApplicationScoped
public class ReceiptClaims {

    private final TipRepository tips;

    ReceiptClaims(TipRepository tips) {
        this.tips = tips;
    }

    /** The tip of a receipt number as somebody typed it; empty when there is none. */
    public Optional<UUID> tipOf(String receiptNo) {
        return tips.ofReceipt(ReceiptNo.typed(receiptNo).digest()).map(Tip::id);
    }

    /** Was this number given for this tip? */
    public boolean proves(UUID tipId, String receiptNo) {
        byte[] kept = tips.findByIdOptional(tipId).map(Tip::receiptDigest).orElse(null);
        return kept != null && Arrays.equals(kept, ReceiptNo.typed(receiptNo).digest());
    }
}
