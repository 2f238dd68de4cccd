package org.nuandong.dispatch.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field of a platform's call may mean (dictionary platform-field-meaning). */
enum Meaning {
    REFERENCE,
    OCCURRED_AT,
    RANG_AT,
    PICKED_UP_AT,
    ADDRESS,
    LONGITUDE,
    LATITUDE,
    DATUM,
    TITLE,
    DESCRIPTION,
    REPORTER_NAME,
    REPORTER_TELEPHONE,
    REPORTER_SEX,
    UNIT,
    CATEGORY,
    LEVEL,
    ORDER,
    REPLY_BY,
    TEST,
    KEPT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Meaning> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
