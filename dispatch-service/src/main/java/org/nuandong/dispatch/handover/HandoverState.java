package org.nuandong.dispatch.handover;

import java.util.Locale;

/** Only an accepted hand-over moves the duty. */
enum HandoverState {
    OFFERED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
