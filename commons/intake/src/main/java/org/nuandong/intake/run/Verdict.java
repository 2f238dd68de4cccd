package org.nuandong.intake.run;

import java.util.Locale;

/** What a row would do, or did. */
public enum Verdict {
    NEW,
    CHANGED,
    UNCHANGED,
    /** It has a fault itself. */
    FAULT,
    /** Good, but of a household with a fault elsewhere. */
    HELD,
    /** Good at the check; at the acceptance the register had changed. */
    REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
