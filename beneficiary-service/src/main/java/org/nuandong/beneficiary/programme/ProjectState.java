package org.nuandong.beneficiary.programme;

import java.util.Locale;

/** 项目状态. Only an approved project pays. */
public enum ProjectState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    CLOSED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProjectState of(String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
