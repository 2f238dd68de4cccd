package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.preset.ParsedOnce;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Ladder;
import org.nuandong.dispatch.priority.Priorities;

/**
 * The presets of the arrival clock (R110) and of the answer (R112), as they are in force where and
 * when the tip came in.
 */
@ApplicationScoped
class OpeningPresets {

    private final ParsedOnce<List<Duration>> steps = new ParsedOnce<>(Ladder::durations);
    private final ParsedOnce<Set<String>> sources = new ParsedOnce<>(OpeningPresets::codes);
    private final Presets presets;
    private final Priorities priorities;

    OpeningPresets(Presets presets, Priorities priorities) {
        this.presets = presets;
        this.priorities = priorities;
    }

    Opening of(NewTip tip) {
        RegionCode region = tip.region();
        Instant at = tip.receivedAt();
        return Opening.of(
                tip,
                presets.text("dispatch.arrival.near", region, at),
                presets.text("dispatch.arrival.far", region, at),
                new Ladder(
                        steps.of(presets.text("dispatch.arrival.warn-before", region, at)),
                        steps.of(presets.text("dispatch.arrival.escalate-after", region, at))),
                answerDueAt(tip),
                priorities.of(region, at, tip.facts()).atLeast(tip.origin().leastPriority()));
    }

    private static Set<String> codes(String text) {
        return Set.copyOf(List.of(text.split("\\s*,\\s*")));
    }

    /** Null when nobody can or need be answered: no number, a receipt, paper, our own patrol. */
    private Instant answerDueAt(NewTip tip) {
        if (tip.reporter().phone() == null || tip.isAnsweredByReceipt() || !tip.wakes()) {
            return null;
        }
        String asked = presets.text("dispatch.answer.sources", tip.region(), tip.receivedAt());
        if (!sources.of(asked).contains(tip.key().source())) {
            return null;
        }
        return tip.receivedAt()
                .plus(presets.duration("dispatch.answer.within", tip.region(), tip.receivedAt()));
    }
}
