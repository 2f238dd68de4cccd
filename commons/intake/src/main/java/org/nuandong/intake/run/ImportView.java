package org.nuandong.intake.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as the API shows it: where it stands and what its rows would do, or did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        @Schema(description = "people, households", examples = "households") String kind,
        @Schema(examples = "420222100") String regionCode,
        @Schema(
                        description =
                                "awaiting-file, checking, checked, refused, accepting, accepted,"
                                        + " discarded, undoing, undone",
                        examples = "checked")
                String state,
        @Schema(
                        description = "why the file as a whole cannot be read",
                        examples = "sheet-is-old-format")
                String refusal,
        @Schema(description = "the same in the caller's language") String refusalText,
        Rows rows,
        Instant createdAt,
        Instant acceptedAt,
        @Schema(description = "until when another person can take it back") Instant undoUntil,
        Instant undoneAt,
        String undoReason) {

    /** Counted while the check or the acceptance goes on: the progress. */
    public record Rows(
            @Schema(examples = "640") int fresh,
            @Schema(examples = "3") int changed,
            @Schema(examples = "0") int unchanged,
            @Schema(examples = "14") int faulty,
            @Schema(description = "good, of a household with a fault", examples = "9") int held,
            @Schema(description = "written so far") int done,
            @Schema(description = "good at the check, refused at the acceptance") int refused,
            @Schema(description = "of an undo: rows that stay") int kept) {}
}
