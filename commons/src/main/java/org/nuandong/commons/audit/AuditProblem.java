package org.nuandong.commons.audit;

import org.nuandong.commons.problem.Refusal;

/** Refusals of the audit book. */
enum AuditProblem implements Refusal {
    AUDIT_HEAD_INVALID(400);

    private final int status;

    AuditProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
