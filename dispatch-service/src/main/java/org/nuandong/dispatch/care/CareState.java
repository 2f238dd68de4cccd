package org.nuandong.dispatch.care;

import java.util.Locale;

/** Where a guest of the station is now. */
enum CareState {
    IN_CARE,
    IN_HOSPITAL,
    EXITED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
