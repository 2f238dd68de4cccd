package org.nuandong.beneficiary.review;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 新增、退出: a holder that came into need, or was lifted out of it. */
public record YearChange(
        @Schema(description = "person, household, organisation", examples = "household")
                String holderKind,
        UUID holderId,
        @Schema(examples = "420202006") String regionCode,
        @Schema(examples = "DIBAO") String category,
        @Schema(description = "first day of a new one, last day of a lifted one") LocalDate on,
        @Schema(description = "of a lifted one; dictionary category-end-reason") String reason) {

    YearChange telling(UnaryOperator<String> shown) {
        return new YearChange(holderKind, holderId, regionCode, shown.apply(category), on, reason);
    }
}
