package org.nuandong.reporting.declared;

import java.time.Instant;

/**
 * 一项申报: one item as somebody entered it.
 *
 * @param item row/column of a figure, id of a text or invariant
 * @param version from 1 on; 0 is an item that nobody has entered
 * @param body null takes back what was entered
 */
record Declaration(
        DeclaredKind kind, String item, int version, String body, Instant at, String by) {

    /** 零报告 has no items: it is about the whole period. */
    static final String WHOLE = "day";

    static String cell(String row, String column) {
        return row + "/" + column;
    }

    static Declaration none(DeclaredKind kind, String item) {
        return new Declaration(kind, item, 0, null, null, null);
    }

    Declaration next(String newBody, Instant now, String person) {
        return new Declaration(kind, item, version + 1, newBody, now, person);
    }
}
