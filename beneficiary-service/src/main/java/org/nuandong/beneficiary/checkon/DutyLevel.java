package org.nuandong.beneficiary.checkon;

import java.util.Optional;

/** 值守等级, as dispatch tells it, the quiet one first. */
enum DutyLevel {
    NORMAL,
    HEIGHTENED,
    INTENSIVE,
    ALL_WEATHER;

    boolean reaches(DutyLevel other) {
        return compareTo(other) >= 0;
    }

    static Optional<DutyLevel> find(String code) {
        for (DutyLevel level : values()) {
            if (level.name().equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
