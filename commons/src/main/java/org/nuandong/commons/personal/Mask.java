package org.nuandong.commons.personal;

/** How a personal value looks to those who may not see it. */
public final class Mask {

    private Mask() {}

    /** First six and last four: 310112********0015. */
    public static String identityNumber(String number) {
        return keep(number, 6, 4);
    }

    /** First three and last four: 138****1234. */
    public static String telephone(String number) {
        return keep(number, 3, 4);
    }

    private static String keep(String value, int head, int tail) {
        if (value == null) {
            return null;
        }
        if (value.length() <= head + tail) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
