package org.nuandong.dispatch.reception;

import java.util.Set;

/**
 * How the law looks at somebody at the door. {@code isProtected}: a minor, or without capacity
 * (R142); {@code cannotSay} for being old, young or disabled (细则 Art. 5).
 */
record Standing(String ageBand, String condition, boolean isProtected, boolean cannotSay) {

    private static final Set<String> OLD = Set.of("60-79", "80+");

    static Standing of(String ageBand, String condition, boolean minor, boolean cannotSay) {
        boolean impaired =
                "mental-disorder".equals(condition) || "intellectual-disability".equals(condition);
        return new Standing(ageBand, condition, minor || impaired, cannotSay);
    }

    /** 细则 Art. 5: helped first, then found out. */
    boolean isHelpedFirst() {
        return isProtected || cannotSay && (OLD.contains(ageBand) || !"healthy".equals(condition));
    }
}
