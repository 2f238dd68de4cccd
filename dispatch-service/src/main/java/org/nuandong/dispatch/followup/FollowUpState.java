package org.nuandong.dispatch.followup;

import java.util.Locale;

/** Where a follow-up stands; a missed one is still open until somebody has gone. */
enum FollowUpState {
    OPEN,
    DONE,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
