package org.nuandong.reporting.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The winter so far, for everybody: nothing of a person, small counts hidden. */
@Schema(name = "SeasonSummary")
record SeasonSummaryView(
        @Schema(examples = "410106") String regionCode,
        String regionName,
        @Schema(examples = "2026-2027") String season,
        @Schema(description = "First day of the winter") LocalDate first,
        @Schema(description = "Last day that is counted") LocalDate asOf,
        @Schema(description = "When it was taken; at most once a day") Instant takenAt,
        @Schema(description = "Smaller counts, and smaller steps, are hidden", examples = "5")
                int leastCount,
        List<SummaryFigure> figures) {

    /** One figure; either {@code value} or {@code text}. */
    @Schema(name = "SeasonSummaryFigure")
    record SummaryFigure(
            @Schema(examples = "patrols") String id,
            String label,
            String unit,
            BigDecimal value,
            @Schema(
                            description =
                                    "In place of a hidden number: <5; ≥20 until 20 has moved by the"
                                            + " least count; …",
                            examples = "<5")
                    String text) {}

    /** A region that has something to show. */
    @Schema(name = "SeasonSummaryPlace")
    record Place(String regionCode, String regionName, LocalDate asOf) {}

    /** In the order in which the bureau chose them. */
    static SeasonSummaryView of(
            PublicationRepository.Shown shown, PublicForm form, String language) {
        Snapshot snapshot = shown.snapshot();
        return new SeasonSummaryView(
                snapshot.regionCode(),
                snapshot.regionName(),
                snapshot.season(),
                snapshot.first(),
                snapshot.asOf(),
                snapshot.takenAt(),
                snapshot.least(),
                shown.publication().figures().stream()
                        .flatMap(
                                id ->
                                        snapshot.figures().stream()
                                                .filter(figure -> figure.id().equals(id)))
                        .flatMap(
                                figure ->
                                        form.row(figure.id()).stream()
                                                .map(
                                                        row ->
                                                                new SummaryFigure(
                                                                        row.id(),
                                                                        row.label().in(language),
                                                                        form.unit(row, language),
                                                                        figure.value(),
                                                                        figure.shown())))
                        .toList());
    }
}
