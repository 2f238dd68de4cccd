package org.nuandong.reporting.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells apart how long something took (用时分段): the code of the shortest limit that was kept, none
 * when all were passed or an instant is not told.
 *
 * @param from path of the instant at which it began
 * @param to path of the instant at which it ended
 * @param limits code → ISO 8601 duration; a limit that is just reached is kept
 */
record Within(String from, String to, Map<String, Duration> limits) {

    Within {
        limits = limits == null ? Map.of() : Map.copyOf(limits);
    }

    boolean isWhole() {
        return from != null && to != null && !limits.isEmpty();
    }

    List<String> code(EventFields fields) {
        Instant began = fields.instant(from);
        Instant ended = fields.instant(to);
        if (began == null || ended == null) {
            return List.of();
        }
        Duration took = Duration.between(began, ended);
        return limits.entrySet().stream()
                .filter(limit -> took.compareTo(limit.getValue()) <= 0)
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(limit -> List.of(limit.getKey()))
                .orElse(List.of());
    }
}
