package org.nuandong.commons.rest;

import java.util.regex.Pattern;

/** A field's name may come back in a refusal; a number or a sentence in its place may not. */
final class SafeName {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9-]{0,63}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{4}");

    private SafeName() {}

    static String of(String sent) {
        return WORD.matcher(sent).matches() && !LONG_NUMBER.matcher(sent).find() ? sent : "?";
    }
}
