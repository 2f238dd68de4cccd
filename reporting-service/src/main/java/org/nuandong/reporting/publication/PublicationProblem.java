package org.nuandong.reporting.publication;

import org.nuandong.commons.problem.Refusal;

/** Why something is not made public. */
enum PublicationProblem implements Refusal {
    PUBLICATION_NEEDS_FIGURES(400),
    PUBLICATION_OF_WHOLE_REGION(403);

    private final int status;

    PublicationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
