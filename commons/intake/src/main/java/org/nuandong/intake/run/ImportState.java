package org.nuandong.intake.run;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
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
