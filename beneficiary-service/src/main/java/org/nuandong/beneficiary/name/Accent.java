package org.nuandong.beneficiary.name;

/** 口音: what many speakers do not tell apart: zh and z, n and l, ing and in. */
final class Accent {

    private Accent() {}

    static String blurred(String syllable) {
        String start = syllable;
        if (start.startsWith("zh") || start.startsWith("ch") || start.startsWith("sh")) {
            start = start.charAt(0) + start.substring(2);
        } else if (start.startsWith("n") && start.length() > 1) {
            start = "l" + start.substring(1);
        }
        return start.endsWith("ng") ? start.substring(0, start.length() - 1) : start;
    }
}
