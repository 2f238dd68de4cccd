package org.nuandong.commons.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The order in which a batch is acted on: an aggregate's warning before its breach, each aggregate
 * once per wave, the same step together, and ids in order, so that two sweepers lock alike.
 */
final class Waves {

    private Waves() {}

    /** {@code due} is in order of time; each list of the answer is of one step. */
    static List<List<Deadline>> of(List<Deadline> due) {
        List<List<Deadline>> waves = new ArrayList<>();
        List<Deadline> left = due;
        while (!left.isEmpty()) {
            Set<UUID> seen = new HashSet<>();
            Map<String, List<Deadline>> wave = new LinkedHashMap<>();
            List<Deadline> later = new ArrayList<>();
            for (Deadline each : left) {
                if (seen.add(each.aggregateId())) {
                    wave.computeIfAbsent(each.step(), step -> new ArrayList<>()).add(each);
                } else {
                    later.add(each);
                }
            }
            wave.values().forEach(step -> step.sort(Comparator.comparing(Deadline::aggregateId)));
            waves.addAll(wave.values());
            left = later;
        }
        return waves;
    }
}
