package org.nuandong.dispatch.daily;

import java.util.Locale;

/** How far an observation has got. */
enum ObservationState {
    PROPOSED,
    RUNNING,
    DECLINED,
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
