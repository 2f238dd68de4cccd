package org.nuandong.reporting.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One event name gives one fact, or one for each element of an array ({@code each}). Values are
 * dotted paths into the event's data; a path that begins with {@code each.} into the element.
 *
 * @param quantity path of a number; 1 when absent. {@code -path} takes away, {@code path?} gives no
 *     fact where the event does not tell it
 * @param subject path of the person's subject id
 * @param thing path of the incident or case whose number names the fact; the aggregate when absent
 * @param set code → fixed values
 * @param within code → how long something took, told apart by limits
 */
record FactRule(
        String event,
        String kind,
        String each,
        String quantity,
        String subject,
        String thing,
        Map<String, String> dims,
        Map<String, List<String>> set,
        Map<String, Within> within) {

    FactRule {
        dims = dims == null ? Map.of() : Map.copyOf(dims);
        set = set == null ? Map.of() : Map.copyOf(set);
        within = within == null ? Map.of() : Map.copyOf(within);
    }

    /** Every code that a fact of this rule may carry. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>(dims.keySet());
        codes.addAll(set.keySet());
        codes.addAll(within.keySet());
        return codes;
    }
}
