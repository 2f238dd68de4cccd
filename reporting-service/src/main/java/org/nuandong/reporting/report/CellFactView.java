package org.nuandong.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.reporting.indicator.Behind;

/** What stands behind a cell: a number to ask for, and a link to whoever keeps the file. */
record CellFactView(
        String id,
        Instant at,
        @Schema(description = "End of the stay; null while it lasts and for single events")
                Instant endedAt,
        @Schema(description = "Number of the incident or case") String number,
        String kind,
        @Schema(description = "At the owner; the reader's own rights decide there") String link,
        UUID unitId,
        String regionCode,
        @Schema(description = "Codes at the end of the period") Map<String, List<String>> codes,
        BigDecimal quantity,
        boolean backEntered,
        @Schema(description = "Takes an earlier fact back") boolean reversing,
        @Schema(description = "What a missing code may be") String proposal) {

    static CellFactView of(Behind behind, String link, String proposal) {
        return new CellFactView(
                behind.id(),
                behind.at(),
                behind.endedAt(),
                behind.number(),
                behind.thingKind(),
                link,
                behind.place().unitId(),
                behind.place().regionCode(),
                behind.codes(),
                behind.quantity(),
                behind.backEntered(),
                behind.reversing(),
                proposal);
    }
}
