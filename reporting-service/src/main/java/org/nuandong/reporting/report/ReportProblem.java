package org.nuandong.reporting.report;

import org.nuandong.commons.problem.Refusal;

/** Why a report is refused. */
enum ReportProblem implements Refusal {
    UNKNOWN_FORM(400),
    UNKNOWN_PERIOD(400),
    UNIT_OR_REGION(400),
    REGION_NEEDS_REGIONAL_OFFICER(403),
    NOT_THE_SUPERIOR(403),
    REPORT_EXISTS(409),
    REPORT_STATE(409),
    SAME_PERSON(409),
    FIGURES_MOVED(409),
    INVARIANT_BROKEN(409),
    EXPLANATION_MISSING(409),
    TEXT_MISSING(409),
    ZERO_REPORT_UNSAID(409),
    NOT_A_ZERO_REPORT(409),
    SOURCES_BEHIND(409);

    private final int status;

    ReportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
