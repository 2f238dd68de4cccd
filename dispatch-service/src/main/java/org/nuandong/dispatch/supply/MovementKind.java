package org.nuandong.dispatch.supply;

import java.util.Locale;

/** What moves stock; {@code use} says whether it counts into the daily use (R252). */
enum MovementKind {
    RECEIPT(false),
    /** Given back unused: it takes back what was counted as used. */
    RETURN(true),
    ISSUE(true),
    /** Handed to a person or used on the scene, told by another feature. */
    GIFT(true),
    /** What a station sends to its vehicles is used up, as far as the station is concerned. */
    TRANSFER_OUT(true),
    TRANSFER_IN(false),
    COUNT(false);

    private final boolean use;

    MovementKind(boolean use) {
        this.use = use;
    }

    boolean isUse() {
        return use;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
