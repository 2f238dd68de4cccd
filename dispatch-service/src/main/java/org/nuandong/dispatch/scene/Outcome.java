package org.nuandong.dispatch.scene;

import java.util.Set;

/** 处置结果 (E2): codes of the dictionary scene-outcome that rules speak of. */
final class Outcome {

    static final String REFUSED_SUPPLIED = "refused-supplied";
    static final String PROTECTED_TO_STATION = "protected-to-station";
    static final String SENT_TO_HOSPITAL = "sent-to-hospital";
    static final String HANDED_TO_POLICE = "handed-to-police";
    static final String NOT_ELIGIBLE = "not-eligible";

    /** Handed to the police as there was nobody to be helped any more. */
    static final String DECEASED = "deceased";

    /** Where a protected person is in somebody's care (R142–R145, R148). */
    private static final Set<String> IN_CARE =
            Set.of(PROTECTED_TO_STATION, SENT_TO_HOSPITAL, HANDED_TO_POLICE, "taken-home");

    private Outcome() {}

    static boolean keepsInCare(String outcome) {
        return IN_CARE.contains(outcome);
    }

    /** The dictionary that explains an outcome; null when it needs no reason. */
    static String reasonsOf(String outcome) {
        return switch (outcome) {
            case HANDED_TO_POLICE -> "police-reason";
            case NOT_ELIGIBLE -> "ineligibility-reason";
            default -> null;
        };
    }
}
