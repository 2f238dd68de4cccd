package org.nuandong.dispatch.tip;

import java.util.List;
import java.util.Set;

/** 优先级 from the facts of a tip: who cannot wait in the cold goes first. */
enum Priority {
    URGENT("urgent", Set.of("unconscious", "injury", "illness", "infant")),
    HIGH("high", Set.of("minor", "elder", "disability", "mental-distress", "exposed-to-cold")),
    NORMAL("normal", Set.of());

    private final String code;
    private final Set<String> facts;

    Priority(String code, Set<String> facts) {
        this.code = code;
        this.facts = facts;
    }

    String code() {
        return code;
    }

    static Priority of(List<String> facts) {
        for (Priority priority : values()) {
            if (facts.stream().anyMatch(priority.facts::contains)) {
                return priority;
            }
        }
        return NORMAL;
    }
}
