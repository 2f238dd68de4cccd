package org.nuandong.dispatch.extension;

import java.util.Locale;

/** 备案状态. A filing that nobody answered before the person left has lapsed. */
enum ExtensionState {
    FILED,
    ACKNOWLEDGED,
    REFUSED,
    LAPSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
