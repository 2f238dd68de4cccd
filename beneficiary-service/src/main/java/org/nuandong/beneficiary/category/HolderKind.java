package org.nuandong.beneficiary.category;

import java.util.Locale;

/** Who can be enrolled in a category. */
public enum HolderKind {
    PERSON,
    HOUSEHOLD,
    ORGANISATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
