package org.nuandong.intake.run;

import org.nuandong.commons.problem.Refusal;

/** Why a step of an import is refused. */
enum ImportProblem implements Refusal {
    IMPORT_HAS_FAULTS(409),
    IMPORT_HAS_NOTHING_TO_WRITE(409),
    IMPORT_UNDO_BY_ANOTHER_PERSON(403),
    IMPORT_UNDO_TOO_LATE(409),
    IMPORT_FILE_GONE(410);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
