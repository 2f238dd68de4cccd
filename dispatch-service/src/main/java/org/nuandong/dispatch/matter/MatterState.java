package org.nuandong.dispatch.matter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a serious matter stands: climbing, reported above, finished, or told by another one. */
enum MatterState {
    OPEN,
    REPORTED,
    CLOSED,
    LINKED;

    static Optional<MatterState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
