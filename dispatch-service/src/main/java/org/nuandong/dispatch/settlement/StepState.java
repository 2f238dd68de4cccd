package org.nuandong.dispatch.settlement;

import java.util.Locale;

/** 步骤状态: awaited until its day has come. */
enum StepState {
    AWAITED,
    OPEN,
    DONE,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
