package org.nuandong.beneficiary.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of the place's way: who takes it, and within how many days. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedStep(
        @Schema(description = "dictionary confirmation-step", examples = "community-check")
                String step,
        @Schema(description = "role that takes it", examples = "field-worker") String role,
        @Schema(description = "dictionary unit-kind", examples = "street-office") String unitKind,
        @Schema(description = "days from the step before", examples = "10") int withinDays,
        @Schema(description = "of a public notice: how many days it hangs", examples = "7")
                Integer noticeDays) {

    static final String PUBLIC_NOTICE = "public-notice";

    boolean isNotice() {
        return PUBLIC_NOTICE.equals(step);
    }
}
