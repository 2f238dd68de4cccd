package org.nuandong.intake.sheet;

import java.util.List;

/** 模板: which columns a table of a kind has, in their order. */
public interface SheetForm {

    /** Its name in the API: "households". */
    String code();

    String label(Tongue tongue);

    /** In the order of the template. */
    List<? extends SheetColumn> columns();

    /** A row without it is at fault; a file without the column is none of this kind. */
    boolean requires(SheetColumn column);

    /** By its name in answers; null when it is none of this form. */
    default SheetColumn column(String key) {
        return columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
