package org.nuandong.dispatch.weather;

import java.util.Comparator;
import java.util.List;

/** 预警级别: the four colours in their order; consumed from the sender, never computed. */
final class WarningLevel {

    private static final List<String> RISING = List.of("blue", "yellow", "orange", "red");

    static final Comparator<String> ORDER = Comparator.comparingInt(RISING::indexOf);

    private WarningLevel() {}

    static boolean isKnown(String level) {
        return level != null && RISING.contains(level);
    }
}
