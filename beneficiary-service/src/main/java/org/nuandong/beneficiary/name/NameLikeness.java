package org.nuandong.beneficiary.name;

import java.util.List;

/** 姓名比对: how two names are alike, from the same down to different; whichever is first. */
public enum NameLikeness {
    /** Written the same. */
    SAME,
    /** Written otherwise with the same characters: 單 and 单, 喆 and 哲. */
    VARIANT,
    /** Heard the same, as accents blur it. */
    SOUND,
    /** Each character is the same, sounds the same or looks the same: 末 and 未. */
    SHAPE,
    /** The one is a part of the other: 买买提 of 买买提·吐尔逊. */
    PART,
    /** One character of three or more is another one, and it is not the surname. */
    NEAR,
    DIFFER,
    /** Somebody whose name nobody knows. */
    UNKNOWN;

    private static final int LONG = 10;
    private static final int ENOUGH = 3;

    public static NameLikeness of(String one, String other) {
        if (one != null
                && !one.isEmpty()
                && one.equals(other)
                && Character.isIdeographic(one.codePointAt(0))) {
            return SAME;
        }
        NameKeys a = NameKeys.of(one);
        NameKeys b = NameKeys.of(other);
        if (a.folded().isEmpty() || b.folded().isEmpty()) {
            return UNKNOWN;
        }
        if (a.folded().equals(b.folded())) {
            return one.equals(other) ? SAME : VARIANT;
        }
        if (a.sound().equals(b.sound()) || slip(a.sound(), b.sound())) {
            return SOUND;
        }
        return byCharacter(WrittenName.of(one).signs(), WrittenName.of(other).signs());
    }

    private static NameLikeness byCharacter(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return isPart(one, other) || isPart(other, one) ? PART : DIFFER;
        }
        int others = 0;
        int unlike = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                others++;
                unlike += NameTables.INSTANCE.alike(one.get(i), other.get(i)) ? 0 : 1;
            }
        }
        if (unlike == 0) {
            return SHAPE;
        }
        boolean surname = one.get(0).equals(other.get(0));
        return surname && others == 1 && one.size() >= ENOUGH ? NEAR : DIFFER;
    }

    /** A part is two characters at least, at the beginning or at the end. */
    private static boolean isPart(List<String> part, List<String> whole) {
        int rest = whole.size() - part.size();
        return part.size() > 1
                && rest >= 2
                && (whole.subList(0, part.size()).equals(part)
                        || whole.subList(rest, whole.size()).equals(part));
    }

    /** Foreign names are written down by ear: one letter of a long sound is no difference. */
    private static boolean slip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG
                || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
