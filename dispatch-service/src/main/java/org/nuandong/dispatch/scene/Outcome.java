package org.nuandong.dispatch.scene;

import java.util.Set;

/** 处置结果 (E2): codes of the dictionary scene-outcome that rules speak of. */
final class Outcome {

    static final String REFUSED_SUPPLIED = "refused-supplied";
    static final String PROTECTED_TO_STATION = "protected-to-station";

    /** Where a protected person is in somebody's care (R142–R145, R148). */
    private static final Set<String> IN_CARE =
            Set.of(PROTECTED_TO_STATION, "sent-to-hospital", "handed-to-police", "taken-home");

    private Outcome() {}

    static boolean keepsInCare(String outcome) {
        return IN_CARE.contains(outcome);
    }
}
