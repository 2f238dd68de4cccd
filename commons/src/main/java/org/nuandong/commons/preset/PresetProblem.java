package org.nuandong.commons.preset;

import org.nuandong.commons.problem.Refusal;

/** Refusals of reading and changing presets. */
enum PresetProblem implements Refusal {
    PRESET_KEY_UNKNOWN(400),
    PRESET_VALUE_INVALID(400),
    PRESET_SEASON_INVALID(400),
    PRESET_IS_STATUTORY(400),
    PRESET_STARTS_IN_PAST(400),
    PRESET_VALIDITY_INVALID(400),
    SECOND_PERSON_NEEDED(403),
    PRESET_NOT_IN_FORCE(404),
    PRESET_CHANGE_DECIDED(409),
    PRESET_CHANGE_LAPSED(409);

    private final int status;

    PresetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
