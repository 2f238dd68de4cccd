package org.nuandong.dispatch.transfer;

import java.util.Locale;

/** Only an accepted transfer moves the duty. */
enum TransferState {
    OFFERED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
