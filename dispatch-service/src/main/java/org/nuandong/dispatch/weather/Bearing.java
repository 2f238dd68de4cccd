package org.nuandong.dispatch.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nuandong.commons.region.RegionCode;

/**
 * What bears on some regions: what lies within them ({@code within}: like-patterns) and what was
 * given for a region above ({@code above}: codes). Weather comes down from the province.
 */
record Bearing(String[] within, String[] above) {

    private static final int[] LEVEL_ENDS = {0, 2, 4, 6, 9};

    static Bearing on(RegionCode region) {
        return on(List.of(region));
    }

    static Bearing on(List<RegionCode> regions) {
        return new Bearing(
                regions.stream().map(region -> region.prefix() + "%").toArray(String[]::new),
                regions.stream().flatMap(Bearing::codesAbove).distinct().toArray(String[]::new));
    }

    private static Stream<String> codesAbove(RegionCode region) {
        String prefix = region.prefix();
        List<String> codes = new ArrayList<>();
        for (int end : LEVEL_ENDS) {
            if (end < prefix.length()) {
                String padded = prefix.substring(0, end) + "0".repeat(12 - end);
                Stream.of(6, 9, 12)
                        .filter(length -> length >= end)
                        .forEach(length -> codes.add(padded.substring(0, length)));
            }
        }
        return codes.stream();
    }
}
