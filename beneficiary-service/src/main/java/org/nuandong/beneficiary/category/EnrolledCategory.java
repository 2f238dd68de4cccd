package org.nuandong.beneficiary.category;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category that is open for a holder, as the API shows it. */
public record EnrolledCategory(
        @Schema(
                        description =
                                "OTHER: one or several that are read for a purpose only, by the"
                                        + " roles that decide on them; without day and version",
                        examples = "DIBAO")
                String category,
        @Schema(description = "first day", examples = "2026-01-01") LocalDate validFrom,
        @Schema(description = "of the code list at enrolment", examples = "2026.1")
                String listVersion) {

    /** One that this reader is not told. */
    @JsonIgnore
    public boolean isMasked() {
        return CategorySight.OTHER.equals(category);
    }

    static EnrolledCategory of(CategoryEnrollment enrollment) {
        return new EnrolledCategory(
                enrollment.categoryCode(), enrollment.validFrom(), enrollment.listVersion());
    }
}
