package org.nuandong.dispatch.platform;

import java.util.regex.Pattern;

/**
 * Free text is stored in clear, so identity and telephone numbers do not belong into it: a clerk is
 * told to use their own fields, a platform's text is masked.
 */
public final class FreeText {

    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

    private FreeText() {}

    /** Refuses an identity or mobile number, naming the field; null passes. */
    public static void requireNoNumbers(String text, String field) {
        if (text != null && NUMBERS.matcher(text).find()) {
            throw PlatformProblem.PERSONAL_NUMBER_IN_TEXT.at(field);
        }
    }

    /** The text with each such number replaced by stars. */
    public static String masked(String text) {
        return NUMBERS.matcher(text).replaceAll(number -> "*".repeat(number.group().length()));
    }
}
