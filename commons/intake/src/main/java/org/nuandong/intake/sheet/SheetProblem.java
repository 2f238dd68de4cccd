package org.nuandong.intake.sheet;

import org.nuandong.commons.problem.Refusal;

/** Why a file as a whole cannot be read. */
public enum SheetProblem implements Refusal {
    SHEET_IS_OLD_FORMAT,
    SHEET_IS_NO_TABLE,
    SHEET_TOO_LARGE,
    SHEET_TOO_MANY_ROWS,
    SHEET_CELL_TOO_LONG,
    SHEET_IS_A_BOMB,
    SHEET_ENCODING_UNKNOWN,
    SHEET_HEADS_MISSING,
    SHEET_HEAD_UNKNOWN,
    SHEET_HEAD_TWICE;

    @Override
    public int status() {
        return 422;
    }
}
