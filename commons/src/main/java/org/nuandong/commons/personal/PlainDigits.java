package org.nuandong.commons.personal;

import java.text.Normalizer;

/** What people type into a number field, reduced to what counts. */
final class PlainDigits {

    private PlainDigits() {}

    /** Full-width characters become ASCII; blanks and the separators people use fall away. */
    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Zs}\\p{Pd}().]", "");
    }
}
