package org.nuandong.reporting.declared;

import java.util.Locale;

/** 申报种类: a figure, a text, an explanation, the statement of a zero report. */
enum DeclaredKind {
    FIGURE,
    TEXT,
    EXPLANATION,
    ZERO_REPORT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DeclaredKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
