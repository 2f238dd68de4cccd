package org.nuandong.dispatch.scene;

import org.nuandong.commons.problem.Refusal;

/** What may not be recorded on the scene. */
enum SceneProblem implements Refusal {
    AGE_NEEDED(400),
    OUTCOME_ALREADY_RECORDED(409),
    PROTECTED_PATH_ONLY(409),
    PROTECTION_NEEDS_GROUNDS(409),
    REFUSAL_NEEDS_SUPPLIES(409),
    NOBODY_FOUND(409),
    SEARCH_NEEDS_TRACE(409),
    OUTCOME_MISSING(409),
    OUTCOME_NEEDS_REASON(400),
    REASON_NOT_ASKED(400),
    AMBULANCE_NEEDED(400),
    TREATMENT_FIRST(409),
    REFUSAL_NEEDS_RECORDS(409),
    HANDOVER_MISSING(409),
    OUTCOME_CORRECTED_ALREADY(409),
    FACT_UNCLEAR(400),
    PERSON_UNNAMED(400),
    PERSON_KEY_UNKNOWN(400);

    private final int status;

    SceneProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
