package org.nuandong.reporting.platform;

import org.nuandong.commons.problem.Refusal;

/** Refusals that several features of this service share. */
public enum PlatformProblem implements Refusal {
    PERSONAL_NUMBER_IN_TEXT(400);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
