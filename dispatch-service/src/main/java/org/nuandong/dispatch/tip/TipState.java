package org.nuandong.dispatch.tip;

import java.util.Locale;

/** 线索状态: has made its own incident, or was linked to another. */
enum TipState {
    ACCEPTED,
    LINKED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
