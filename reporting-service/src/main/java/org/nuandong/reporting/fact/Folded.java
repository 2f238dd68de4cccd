package org.nuandong.reporting.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * What a list of events comes to. Sets that only grow: folded in parts or whole, it is the same.
 */
public record Folded(
        List<Fact> facts,
        List<Correction> corrections,
        List<Thing> things,
        List<Opening> openings,
        List<Closing> closings,
        List<SpellAttribute> attributes) {

    static Folded empty() {
        return new Folded(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    public boolean isEmpty() {
        return facts.isEmpty()
                && corrections.isEmpty()
                && things.isEmpty()
                && openings.isEmpty()
                && closings.isEmpty()
                && attributes.isEmpty();
    }
}
