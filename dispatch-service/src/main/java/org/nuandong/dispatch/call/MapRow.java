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

    /** The platform's own word: its field or its code. */
    String word();

    /** Where it stands in lists: by platform, region and meaning. */
    default String position() {
        return String.join(
                " ", platform(), region().code(), meaning(), word(), entry().id().toString());
    }

    default boolean holdsAt(Instant at) {
        return entry().holdsAt(at);
    }
}
