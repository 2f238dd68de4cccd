package org.nuandong.dispatch.care;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.BackEntry;

/** What is sent when somebody becomes known, or turns out not to be who was thought. */
interface IdentificationRequests {

    /** 身份查明. */
    @Schema(name = "NewIdentification")
    record NewIdentification(
            @Schema(description = "identification-way", examples = "dna") @NotBlank String how,
            @NotNull @Valid CareRequests.Person person,
            @Schema(
                            description =
                                    "care-origin; when left out and unknown so far, read from the"
                                            + " number's first two digits beside the station's")
                    String origin,
            @Size(max = 500) String note,
            Instant identifiedAt,
            @Valid BackEntry backEntry) {

        @Override
        public String toString() {
            return "an identification";
        }
    }

    /** 撤销身份关联. */
    @Schema(name = "IdentificationUndoing")
    record Undoing(
            @Schema(description = "identification-undo-reason", examples = "wrong-person") @NotBlank
                    String reason,
            @Size(max = 500) String note) {}
}
