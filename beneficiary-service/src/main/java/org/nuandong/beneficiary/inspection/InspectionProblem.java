package org.nuandong.beneficiary.inspection;

import org.nuandong.commons.problem.Refusal;

/** Why an inspection, or a step of a finding, is refused. */
enum InspectionProblem implements Refusal {
    PLACE_OF_A_POINT_ONLY(400),
    SUBJECT_UNKNOWN(400),
    ITEM_UNKNOWN(400),
    ITEM_ANSWERED_TWICE(400),
    ANSWER_MISSING(400),
    ANSWER_NOT_OF_ITS_KIND(400),
    DANGER_IS_RED(400),
    PROOF_NEEDED(400),
    DUE_NOT_LATER(400),
    STEP_BEFORE_THE_LAST(400),
    SAME_PERSON_REINSPECTS(409),
    SAME_PERSON_WAIVES(409),
    DANGER_NOT_WAIVED(409),
    ESCALATED_TO_ANOTHER(409);

    private final int status;

    InspectionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
