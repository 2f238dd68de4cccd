package org.nuandong.reporting.report;

import java.util.Locale;

/** 报表状态: 草稿, 已审核, 已上报, 已退回, 已接受. */
enum ReportState {
    DRAFT,
    REVIEWED,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** From submission on the cells no longer move. */
    boolean isFrozen() {
        return this == SUBMITTED || this == ACCEPTED || this == RETURNED;
    }
}
