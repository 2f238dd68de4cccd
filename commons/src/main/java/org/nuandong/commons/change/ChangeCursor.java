package org.nuandong.commons.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuandong.commons.problem.CommonProblem;

/**
 * A place in the feed. A restore raises the epoch: numbers of an older one mean nothing any more.
 */
public record ChangeCursor(int epoch, long number) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

    /** Opaque to callers. */
    public String text() {
        byte[] plain = (epoch + "." + number).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** {@code field} names where it stood, for the refusal. */
    static ChangeCursor parse(String text, String field) {
        Matcher matcher = FORM.matcher(decode(text, field));
        if (!matcher.matches()) {
            throw CommonProblem.INVALID_CURSOR.at(field);
        }
        return new ChangeCursor(
                Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private static String decode(String text, String field) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.at(field);
        }
    }
}
