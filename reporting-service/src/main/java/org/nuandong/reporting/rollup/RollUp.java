package org.nuandong.reporting.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * 汇总表: figures of a unit by their origin, and what they rest on; frozen with a submitted report.
 *
 * @param reporters all who had to hand in to the unit
 * @param cells row → column → figures
 */
record RollUp(
        List<UUID> reporters, List<Part> parts, SortedMap<String, SortedMap<String, Cell>> cells) {

    /** 部分: an accepted report that the figures rest on. */
    record Part(UUID unitId, UUID reportId, int revision, String hash) {}

    /**
     * @param official what the accepted parts say
     * @param own the unit itself, and those below it that hand in nothing of their own; from facts
     * @param together both; persons in both are one
     * @param ours from the facts of all below
     */
    record Cell(BigDecimal official, BigDecimal own, BigDecimal together, BigDecimal ours) {

        /** What the facts say more, or less; null where there is nothing to compare. */
        BigDecimal difference() {
            return ours == null || together == null ? null : ours.subtract(together);
        }
    }

    List<UUID> missing() {
        List<UUID> there = parts.stream().map(Part::unitId).toList();
        return reporters.stream().filter(unit -> !there.contains(unit)).toList();
    }
}
