package org.nuandong.commons.personal;

import java.text.Normalizer;

/** What people type into a number field, reduced to what counts. */
final class PlainDigits {

    private PlainDigits() {}

    /** Full-width characters become ASCII; blanks and the separators people use fall away. */
    static String of(String typed) {
        return isPlain(typed) ? typed : reduced(typed);
    }

    /** Most are, and nothing about them has to be looked up. */
    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            boolean counts =
                    sign >= '0' && sign <= '9'
                            || sign >= 'A' && sign <= 'Z'
                            || sign >= 'a' && sign <= 'z';
            if (!counts) {
                return false;
            }
        }
        return true;
    }

    private static String reduced(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Zs}\\p{Pd}().]", "");
    }
}
