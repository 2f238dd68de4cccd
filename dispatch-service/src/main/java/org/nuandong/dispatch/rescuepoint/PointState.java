package org.nuandong.dispatch.rescuepoint;

import java.util.Locale;

/** Where a point stands; an open one keeps its hours. */
enum PointState {
    OPEN,
    CLOSED,
    RETIRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
