package org.nuandong.reporting.publication;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The setting of a region as its officers see it. */
@Schema(name = "Publication")
record PublicationView(
        @Schema(examples = "410106") String regionCode,
        @Schema(description = "Whether everybody sees it") boolean on,
        @Schema(description = "What is chosen", examples = "[\"patrols\", \"relief\"]")
                List<String> figures,
        @Schema(description = "What can be chosen") List<Choice> available,
        @Schema(description = "0: never switched on") int version) {

    /** A figure to choose. */
    @Schema(name = "PublicationChoice")
    record Choice(String id, String label, String unit) {}

    static PublicationView of(Publication publication, PublicForm form, String language) {
        return new PublicationView(
                publication.region().code(),
                publication.on(),
                publication.figures(),
                form.rows().stream()
                        .map(
                                row ->
                                        new Choice(
                                                row.id(),
                                                row.label().in(language),
                                                form.unit(row, language)))
                        .toList(),
                publication.version());
    }
}
