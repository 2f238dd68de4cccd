package org.nuandong.dispatch.priority;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which facts make an incident urgent and which give it priority, as the presets list them. */
record PriorityRule(Set<String> urgent, Set<String> high) {

    static PriorityRule parse(String urgent, String high) {
        return new PriorityRule(codes(urgent), codes(high));
    }

    Level of(Collection<String> facts) {
        if (facts.stream().anyMatch(urgent::contains)) {
            return Level.URGENT;
        }
        return facts.stream().anyMatch(high::contains) ? Level.HIGH : Level.NORMAL;
    }

    static Set<String> codes(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
