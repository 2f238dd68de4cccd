package org.nuandong.dispatch.complaint;

import java.util.Locale;

/** Where a complaint stands; an overdue one is still open until somebody has answered. */
enum ComplaintState {
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
