package org.nuandong.dispatch.reception;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody who asks for help stands. */
enum HelpState {
    RECEIVED,
    INSIDE,
    REFERRED,
    ADMITTED,
    REFUSED,
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOpen() {
        return this == RECEIVED || this == INSIDE || this == REFERRED;
    }

    static Optional<HelpState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
