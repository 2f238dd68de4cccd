package org.nuandong.beneficiary.person;

import java.text.Normalizer;
import java.util.Locale;
import org.nuandong.commons.personal.IdentityNumber;

/** A document's number in one written form, with the field of the request it came from. */
record PlainNumber(String kind, String number, String field) {

    static PlainNumber of(IdentityNumber number, String field) {
        return new PlainNumber(IdentityDocument.IDENTITY_NUMBER, number.number(), field);
    }

    static PlainNumber of(DocumentEntry document, String field) {
        String plain =
                Normalizer.normalize(document.number(), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                        .toUpperCase(Locale.ROOT);
        return new PlainNumber(document.type(), plain, field);
    }

    boolean isIdentityNumber() {
        return IdentityDocument.IDENTITY_NUMBER.equals(kind);
    }

    /** A record's own text would put the number into logs. */
    @Override
    public String toString() {
        return kind + " at " + field;
    }
}
