package org.nuandong.dispatch.guardianship;

import org.nuandong.commons.problem.Refusal;

/** What the care for minors refuses. */
enum GuardianshipProblem implements Refusal {
    MINOR_READING_NOT_APPROVED(403),
    APPROVED_BY_THE_READER(422),
    NOT_A_MINOR(422),
    GUARDIANSHIP_OPEN(409),
    COURT_REQUEST_FITS_NO_GUARDIANSHIP(409);

    private final int status;

    GuardianshipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
