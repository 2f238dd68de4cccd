package org.nuandong.reporting.fact;

import java.util.Map;

/**
 * One event name gives one fact, or one for each element of an array ({@code each}). Values are
 * dotted paths into the event's data; a path that begins with {@code each.} into the element.
 *
 * @param quantity path of a number; 1 when absent
 * @param subject path of the person's subject id
 * @param thing path of the incident or case whose number names the fact; the aggregate when absent
 */
record FactRule(
        String event,
        String kind,
        String each,
        String quantity,
        String subject,
        String thing,
        Map<String, String> dims) {

    FactRule {
        dims = dims == null ? Map.of() : Map.copyOf(dims);
    }
}
