package org.nuandong.reporting.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Free text stands plain in tables, so nobody may leave an identity or telephone number in it. */
public final class FreeText {

    /** 11 digits of a mobile, 15 or 18 of an identity number, however they are spaced. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|[1-9]\\d{14}|[1-9]\\d{16}[\\dXx])(?!\\d)");

    private FreeText() {}

    /** Without blanks around it; null when nothing is left. */
    public static String checked(String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String close = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (NUMBER.matcher(close).find()) {
            throw PlatformProblem.PERSONAL_NUMBER_IN_TEXT.at(field);
        }
        return text.strip();
    }
}
