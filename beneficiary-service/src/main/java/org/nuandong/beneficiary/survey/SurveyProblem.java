package org.nuandong.beneficiary.survey;

import org.nuandong.commons.problem.Refusal;

/** Why something of a survey is refused. */
enum SurveyProblem implements Refusal {
    ANSWER_MISSING(400),
    NO_SUCH_QUESTION(400),
    NO_SUCH_OPTION(400),
    ANSWER_OF_ANOTHER_KIND(400),
    ANSWER_OUT_OF_RANGE(400),
    ANSWERS_WITHOUT_VISIT(400),
    QUESTION_TWICE(400),
    OPTIONS_MISSING(400),
    QUESTIONNAIRE_UNKNOWN(400),
    AREA_OUTSIDE_ROUND(400),
    HOUSEHOLD_OUTSIDE_AREA(400),
    WALL_LIST_TOO_LONG(400),
    QUESTIONNAIRE_FROZEN(409),
    ROUND_CLOSED(409),
    HOUSEHOLDS_MISSING(409),
    CONFLICTS_OPEN(409),
    SURVEY_CONFLICT(409),
    CONFLICT_DECIDED(409);

    private final int status;

    SurveyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
