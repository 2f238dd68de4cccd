package org.nuandong.dispatch.weather;

/** Text of a stranger, made fit to be kept: no NUL, no broken pairs, not longer than its column. */
final class PlainText {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private PlainText() {}

    /** Null for nothing. */
    static String of(String text, int most, String field, Understood message) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
        text.strip()
                .codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .takeWhile(c -> clean.length() + Character.charCount(c) <= most)
                .forEach(clean::appendCodePoint);
        if (clean.length() < text.strip().length()) {
            message.leftOut(field, Unread.TEXT_CUT);
        }
        return clean.isEmpty() ? null : clean.toString();
    }
}
