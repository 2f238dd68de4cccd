package org.nuandong.reporting.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes of one answer: the same few combinations stand at thousands of places, read once each. */
final class KnownCodes {

    private final Map<String, Map<String, List<String>>> known = new HashMap<>();

    Map<String, List<String>> of(String written) {
        return known.computeIfAbsent(written, Things::codes);
    }
}
