package org.nuandong.dispatch.tip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * 线索状态 (E1). A tip is accepted with the commit that takes it in, for its incident opens with it; a
 * person may link it to another one, find it invalid or pass it to another duty.
 */
enum TipState {
    ACCEPTED,
    LINKED,
    REJECTED,
    TRANSFERRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Does it count for its incident? */
    boolean isValid() {
        return this == ACCEPTED || this == LINKED;
    }

    static Optional<TipState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
