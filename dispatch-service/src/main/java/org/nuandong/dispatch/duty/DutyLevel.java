package org.nuandong.dispatch.duty;

import java.util.Locale;

/** 值守等级: rising from the base to continuous shifts. */
public enum DutyLevel {
    NORMAL,
    HEIGHTENED,
    INTENSIVE,
    ALL_WEATHER;

    DutyLevel orHigher(DutyLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The preset that holds what this level demands. */
    String rulePreset() {
        return "dispatch.duty.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
