package org.nuandong.dispatch.call;

import java.time.Instant;
import java.util.Comparator;
import org.nuandong.commons.region.RegionCode;

/** A row of one of the two maps. */
sealed interface MapRow permits FieldRow, CodeRow {

    /** Of two that hold for the same, the one that began later; then the one entered later. */
    Comparator<MapRow> PRECEDENCE =
            Comparator.comparing((MapRow row) -> row.entry().validFrom())
                    .thenComparing(row -> row.entry().recordedAt())
                    .thenComparing(row -> row.entry().id());

    String platform();

    RegionCode region();

    String meaning();

    MapEntry entry();

    /** Which of the two: field or code. */
    String list();

    /** What it is about within its platform and region. */
    String name();

    default boolean holdsAt(Instant at) {
        return entry().holdsAt(at);
    }
}
