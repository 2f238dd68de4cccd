package org.nuandong.beneficiary.programme;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What a project plans from one source, as its table keeps it. */
@Embeddable
record PlannedSource(String source, BigDecimal amountYuan) {

    static PlannedSource of(ProjectSource said) {
        ProjectSource exact = said.exact();
        return new PlannedSource(exact.source(), exact.amountYuan());
    }

    ProjectSource said() {
        return new ProjectSource(source, amountYuan);
    }
}
