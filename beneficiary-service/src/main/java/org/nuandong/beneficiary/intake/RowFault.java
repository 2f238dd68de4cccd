package org.nuandong.beneficiary.intake;

import org.nuandong.beneficiary.sheet.Column;

/** One fault of a row; {@code column} is null when it concerns the row as a whole. */
record RowFault(Column column, FaultReason reason, String hint) {

    static RowFault of(Column column, FaultReason reason) {
        return new RowFault(column, reason, null);
    }
}
