package org.nuandong.reporting.fact;

import java.util.List;
import java.util.Map;

/**
 * What an event does to a spell: {@code change} is opens, closes, reopens or describes.
 *
 * @param when path of a flag that must be true; always when absent
 * @param period path of the period ("2016-08") for which the attributes are chosen; absent for
 *     values that last. {@code (month)} means the month in which the event occurred
 * @param attributes attribute → path in the event's data
 * @param set attribute → fixed values
 */
record SpellRule(
        String event,
        String spell,
        String change,
        String when,
        String subject,
        String period,
        Map<String, String> attributes,
        Map<String, List<String>> set) {

    static final String OPENS = "opens";
    static final String CLOSES = "closes";
    static final String REOPENS = "reopens";
    static final List<String> CHANGES = List.of(OPENS, CLOSES, REOPENS, "describes");
    static final String MONTH_OF_THE_EVENT = "(month)";

    SpellRule {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        set = set == null ? Map.of() : Map.copyOf(set);
    }
}
