package org.nuandong.reporting.export;

import java.util.Arrays;
import java.util.Locale;
import org.nuandong.commons.problem.CommonProblem;

/** 读者: the offices, or everybody (small counts hidden). */
enum Audience {
    OFFICE,
    PUBLIC;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The offices when none is named; 400 for an unknown one. */
    static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> code == null || audience.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("audience"));
    }
}
