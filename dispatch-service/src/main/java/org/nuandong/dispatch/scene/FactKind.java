package org.nuandong.dispatch.scene;

import java.util.Locale;

/** What a telephone may tell, in the order in which things of one moment happen. */
enum FactKind {
    ARRIVAL,
    PERSON,
    GOODS,
    OUTCOME,
    RESOLUTION;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
