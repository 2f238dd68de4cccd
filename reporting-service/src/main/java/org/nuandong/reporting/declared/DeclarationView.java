package org.nuandong.reporting.declared;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry, as it was made. */
record DeclarationView(
        @Schema(description = "figure, text, explanation, zero-report") String kind,
        @Schema(description = "row/column of a figure; id of a text or invariant") String item,
        @Schema(description = "Number of the entry of this item; goes into If-Match") int version,
        @Schema(description = "The figure or the words; null when taken back") String body,
        Instant at,
        String by) {

    static DeclarationView of(Declaration one) {
        return new DeclarationView(
                one.kind().code(), one.item(), one.version(), one.body(), one.at(), one.by());
    }
}
