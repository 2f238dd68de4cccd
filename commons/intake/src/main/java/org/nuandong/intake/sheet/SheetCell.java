package org.nuandong.intake.sheet;

import java.time.LocalDate;

/**
 * What stands in one cell: its text (a number as plain digits), the day that a number would mean in
 * this workbook's own date system, and whether it was computed instead of written.
 */
public record SheetCell(String text, boolean isNumber, LocalDate day, boolean computed) {

    static final SheetCell BLANK = new SheetCell("", false, null, false);

    /** As it was typed. */
    public static SheetCell text(String text) {
        String plain = text == null ? "" : text.replace('\u00A0', ' ').strip();
        return plain.isEmpty() ? BLANK : new SheetCell(plain, false, null, false);
    }

    static SheetCell number(String digits, LocalDate day) {
        return new SheetCell(digits, true, day, false);
    }

    static SheetCell formula() {
        return new SheetCell("", false, null, true);
    }

    public boolean isBlank() {
        return !computed && text.isEmpty();
    }

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "SheetCell";
    }
}
