package org.nuandong.dispatch.patrol;

import java.util.Locale;
import org.nuandong.commons.problem.CommonProblem;

/** How far a patrol is. */
enum PatrolState {
    PLANNED,
    RUNNING,
    /** The team was called away to an incident. */
    PAUSED,
    DONE,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 400 for a code that is not ours; null passes. */
    static PatrolState ofCode(String code) {
        if (code == null) {
            return null;
        }
        for (PatrolState state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw CommonProblem.UNKNOWN_CODE.at("state", "patrol-state");
    }
}
