package org.nuandong.reporting.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rebuild as the operator sees it. */
record RebuildView(
        UUID id,
        @Schema(examples = "swap") String mode,
        @Schema(
                        description =
                                "waiting, reading, finishing, catching-up, comparing, done,"
                                        + " cancelled, failed",
                        examples = "reading")
                String phase,
        Instant requestedAt,
        @Schema(description = "More than one when it was killed and taken up again") int attempts,
        @Schema(description = "Events in the log when it began") long events,
        long eventsRead,
        @Schema(description = "While the log is read; null before") Long eventsPerSecond,
        @Schema(description = "Events that came while it ran, taken in as well") long caughtUp,
        @Schema(description = "Events that today's rules refuse, left out") long unusable,
        @Schema(description = "Since when the new tables serve") Instant swappedAt,
        Instant finishedAt,
        @Schema(description = "What ended it, or not-compared when it was killed after the swap")
                String failure,
        @Schema(description = "Rows that stand on one side alone, of all tables; null before")
                Long differences,
        @Schema(description = "Each table, compared at one moment") List<TableView> tables,
        @Schema(description = "The first 100 of each table and side") List<DifferenceView> listed) {

    /** One table, old beside new. */
    @Schema(name = "RebuiltTable")
    record TableView(String table, long rowsOld, long rowsNew, long onlyOld, long onlyNew) {}

    /** One row that stands in the old or in the new table alone. */
    @Schema(name = "RebuildDifference")
    record DifferenceView(
            String table,
            @Schema(examples = "old") String side,
            @Schema(description = "The row, ids and codes", implementation = Object.class)
                    JsonNode row) {}

    static RebuildView of(
            Rebuild r, List<RebuildBook.Compared> tables, List<RebuildBook.Difference> listed) {
        return new RebuildView(
                r.id(),
                r.mode(),
                r.phase().text(),
                r.requestedAt(),
                r.attempts(),
                r.events(),
                r.eventsRead(),
                r.readingMillis() == 0 ? null : r.eventsRead() * 1_000 / r.readingMillis(),
                r.caughtUp(),
                r.unusable(),
                r.swappedAt(),
                r.finishedAt(),
                r.failure(),
                tables.isEmpty()
                        ? null
                        : tables.stream().mapToLong(t -> t.onlyOld() + t.onlyNew()).sum(),
                tables.stream()
                        .map(
                                t ->
                                        new TableView(
                                                t.table(),
                                                t.rowsOld(),
                                                t.rowsNew(),
                                                t.onlyOld(),
                                                t.onlyNew()))
                        .toList(),
                listed.stream()
                        .map(d -> new DifferenceView(d.table(), d.side(), d.row()))
                        .toList());
    }
}
