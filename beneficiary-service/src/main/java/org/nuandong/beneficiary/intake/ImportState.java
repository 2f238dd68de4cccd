package org.nuandong.beneficiary.intake;

import java.util.Locale;

/** Where an import stands. */
enum ImportState {
    AWAITING_FILE,
    CHECKING,
    CHECKED,
    REFUSED,
    ACCEPTING,
    ACCEPTED,
    DISCARDED,
    UNDOING,
    UNDONE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
