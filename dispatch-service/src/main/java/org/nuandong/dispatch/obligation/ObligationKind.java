package org.nuandong.dispatch.obligation;

import java.util.Locale;

/** What is asked for, and which lead its alarm has. */
enum ObligationKind {
    DAILY("day"),
    NIGHTLY("night"),
    WEEKLY("week"),
    WEEKLY_NIGHT("week"),
    SLOT("day"),
    CONTINUOUS("gap");

    private final String lead;

    ObligationKind(String lead) {
        this.lead = lead;
    }

    /** As in the dictionary patrol-obligation. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String leadPreset() {
        return "dispatch.patrol.lead." + lead;
    }

    boolean isAtNight() {
        return this == NIGHTLY || this == WEEKLY_NIGHT;
    }
}
