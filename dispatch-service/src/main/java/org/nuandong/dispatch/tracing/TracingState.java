package org.nuandong.dispatch.tracing;

import java.util.Locale;

/** Where a search stands: going on, found, or over because the guest has left. */
enum TracingState {
    OPEN,
    FOUND,
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
