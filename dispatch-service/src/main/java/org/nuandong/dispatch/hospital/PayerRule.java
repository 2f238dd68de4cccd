package org.nuandong.dispatch.hospital;

import java.util.Set;

/**
 * 谁承担医疗费用 (R150): the two sources contradict each other, so the rule is the place's. 贞丰: who brings
 * somebody pays; 花溪: the station settles after screening. For the unidentified the emergency fund
 * may pay first (社会救助暂行办法 Art. 32).
 */
record PayerRule(String rule, String unidentified) {

    static final String WHO_BRINGS_PAYS = "who-brings-pays";
    static final String NONE = "none";
    static final String STATION = "station";
    static final String ESCORTING_AGENCY = "escorting-agency";

    /** Agencies that bring somebody in their duty; a citizen or 120 is never sent the bill. */
    private static final Set<String> AGENCIES = Set.of("police", "city-management");

    /** Who pays, and what decided it: clerk, unidentified or rule. */
    record Payer(String code, String by) {}

    Payer payer(String stated, boolean identified, String broughtBy) {
        if (stated != null) {
            return new Payer(stated, "clerk");
        }
        if (!identified && !NONE.equals(unidentified)) {
            return new Payer(unidentified, "unidentified");
        }
        boolean agency =
                WHO_BRINGS_PAYS.equals(rule) && broughtBy != null && AGENCIES.contains(broughtBy);
        return new Payer(agency ? ESCORTING_AGENCY : STATION, "rule");
    }
}
