package org.nuandong.beneficiary.export;

import org.nuandong.commons.problem.Refusal;

/** Why an export is refused. */
enum ExportProblem implements Refusal {
    EXPORT_CLEAR_NOT_ALLOWED(403),
    EXPORT_KIND_OF_TEMPLATE(400),
    EXPORT_UNFINISHED(409),
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
