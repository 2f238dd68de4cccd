package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody became known, masked; null of what is not known or not for the caller. */
record IdentificationView(
        UUID id,
        UUID caseId,
        @Schema(description = "identification-way") String how,
        Instant identifiedAt,
        String recordedBy,
        @Schema(description = "First character only; nothing of a minor without the role for it")
                String name,
        @Schema(description = "First six and last four characters") String identityNumber,
        @Schema(description = "Random id of the person over all stays") UUID knownAs,
        String note,
        boolean undone,
        Instant undoneAt,
        String undoneBy,
        @Schema(description = "identification-undo-reason") String undoReason,
        String undoNote) {

    static IdentificationView of(Identification of, String number, boolean open) {
        return new IdentificationView(
                of.id(),
                of.caseId(),
                of.how(),
                of.identifiedAt(),
                of.recordedBy(),
                open ? CareCaseView.masked(of.person().name()) : null,
                open ? CareCaseView.maskedNumber(number) : null,
                of.knownAs(),
                of.note(),
                of.isUndone(),
                of.undoneAt(),
                of.undoneBy(),
                of.undoReason(),
                of.undoNote());
    }
}
