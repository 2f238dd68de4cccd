package org.nuandong.beneficiary.intake;

import java.util.List;

/** Rows that are written together: a household, or one person. */
record StagedGroup(List<StagedRow> rows) {

    StagedRow first() {
        return rows.get(0);
    }
}
