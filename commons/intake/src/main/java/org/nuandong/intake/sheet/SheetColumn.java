package org.nuandong.intake.sheet;

import java.util.List;

/** 栏目: one column of a template, described once for whoever writes or reads it. */
public interface SheetColumn {

    /** How a cell of the column is written. */
    enum Kind {
        TEXT,
        DATE,
        INTEGER,
        CHOICE
    }

    Kind kind();

    /** Its name in answers. */
    String key();

    /** In characters. */
    int width();

    String label(Tongue tongue);

    /** Null when the label says it all. */
    String note(Tongue tongue);

    /** What offices write above the same thing. */
    default List<String> aliases() {
        return List.of();
    }
}
