package org.nuandong.beneficiary.name;

import java.util.List;

/**
 * 姓名检索键: what a name is found by. {@code folded}: simplified, without variants, dots and blanks;
 * {@code pinyin} without tones; {@code initials} of its syllables; {@code sound}: pinyin as accents
 * blur it; {@code parts}: up to three characters in a row, for searches in the middle.
 */
public record NameKeys(
        String folded, String pinyin, String initials, String sound, List<String> parts) {

    /** Raised with every change of the tables: stored keys of an older make are made anew. */
    public static final short MAKE = 1;

    private static final int LONGEST_PART = 3;

    /** Never fails: what has no reading stands for itself; a name nobody knows (null) is empty. */
    public static NameKeys of(String name) {
        WrittenName written = WrittenName.of(name == null ? "" : name);
        List<String> syllables = written.syllables();
        return new NameKeys(
                written.folded(),
                typed(String.join("", syllables)),
                initials(syllables),
                String.join("", syllables.stream().map(Accent::blurred).toList()),
                written.parts(LONGEST_PART));
    }

    /** Whether it is read rather than written: letters only, as pinyin or initials are typed. */
    public boolean isSpelled() {
        return folded.codePoints().noneMatch(Character::isIdeographic);
    }

    /** Each character as it is written today, whatever way it was written; nothing else changes. */
    public static String simplified(String text) {
        StringBuilder simplified = new StringBuilder();
        text.codePoints().map(NameTables.INSTANCE::folded).forEach(simplified::appendCodePoint);
        return simplified.toString();
    }

    /** 吕 is typed lv, lu or lü. */
    private static String typed(String pinyin) {
        return pinyin.replace('v', 'u');
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }

    /** A record's own text would put the name into logs. */
    @Override
    public String toString() {
        return "NameKeys";
    }
}
