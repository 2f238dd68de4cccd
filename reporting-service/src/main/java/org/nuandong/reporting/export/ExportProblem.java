package org.nuandong.reporting.export;

import org.nuandong.commons.problem.Refusal;

/** Why an export is refused. */
enum ExportProblem implements Refusal {
    EXPORT_NOT_FOR_PUBLIC(400),
    EXPORT_OF_REPORT_OR_FORM(400),
    EXPORTS_AT_ONCE(409),
    EXPORT_UNFINISHED(409),
    EXPORT_FAILED(409),
    EXPORT_EXPIRED(410);

    private final int status;

    ExportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
