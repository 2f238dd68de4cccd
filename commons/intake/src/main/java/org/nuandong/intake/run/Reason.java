package org.nuandong.intake.run;

import org.nuandong.intake.sheet.Tongue;

/** Why a cell or a row cannot be taken. */
public interface Reason {

    String code();

    /** {@code hint} is a word of a list or a row number, never what was typed; may be null. */
    String text(Tongue tongue, String hint);

    /** A remark: the row is taken all the same. */
    default boolean isNote() {
        return false;
    }
}
