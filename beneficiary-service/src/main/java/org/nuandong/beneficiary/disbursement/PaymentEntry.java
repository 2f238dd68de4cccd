package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.UUID;

/** A line that is to be entered; without a category, the project's first that the payee is in. */
record PaymentEntry(
        UUID id, UUID payeeId, String category, BigDecimal amount, String source, String goods) {}
