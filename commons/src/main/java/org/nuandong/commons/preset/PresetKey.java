package org.nuandong.commons.preset;

/** What a service knows of a number: how it is written, what it concerns, how it is called. */
record PresetKey(
        String key,
        PresetKind kind,
        String concerns,
        boolean statutory,
        String unit,
        String labelZh,
        String labelEn) {

    /** A change of clocks or money takes a second person. */
    boolean needsSecondPerson() {
        return !"other".equals(concerns);
    }
}
