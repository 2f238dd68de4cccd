package org.nuandong.beneficiary.duplicate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 疑似重复提示: two records that may be one person, for whoever has just entered one of them. */
public record PossibleDuplicate(
        @Schema(description = "to be decided at /api/v1/duplicates/{id}") UUID duplicateId,
        @Schema(examples = "likely", description = "possible, likely, certain") String band,
        DuplicateViews.SideView first,
        DuplicateViews.SideView second) {

    static PossibleDuplicate of(DuplicateViews.PairView pair) {
        return new PossibleDuplicate(pair.id(), pair.band(), pair.first(), pair.second());
    }
}
