package org.nuandong.dispatch.workorder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 工单状态: owed, replied or returned. */
enum WorkOrderState {
    OPEN,
    REPLIED,
    RETURNED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorkOrderState> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
