package org.nuandong.beneficiary.programme;

import org.nuandong.commons.problem.Refusal;

/** Why a programme, project or quota is refused. */
enum ProgrammeProblem implements Refusal {
    SEASON_UNKNOWN(400),
    PROJECT_OUTSIDE_PROGRAMME(400),
    PROJECT_DATES_REVERSED(400),
    STANDARD_REVERSED(400),
    NAMED_TWICE(400),
    RULE_UNCLEAR(400),
    DECLARED_REVERSED(400),
    APPROVALS_UNCLEAR(400),
    PROGRAMME_CLOSED(409),
    APPROVED_BY_ITS_AUTHOR(409),
    QUOTA_EXHAUSTED(409),
    QUOTA_BELOW_USE(409),
    QUOTA_CAUSE_DIFFERS(409);

    private final int status;

    ProgrammeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
