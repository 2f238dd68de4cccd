package org.nuandong.dispatch.journey;

import java.util.Locale;

/** 返乡进程. Waiting is a plan that may not begin; returned means that nobody took over. */
enum JourneyState {
    PLANNED,
    WAITING,
    DEPARTED,
    ARRIVED,
    RETURNED,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
