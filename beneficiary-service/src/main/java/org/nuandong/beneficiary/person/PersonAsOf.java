package org.nuandong.beneficiary.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;

/** A person as the register knew them on a day; numbers are left out. */
public record PersonAsOf(
        UUID id,
        @Schema(description = "of minors masked but for the guardians' role", examples = "张某甲")
                String name,
        @Schema(examples = "male") String sex,
        @Schema(description = "on that day", examples = "19-59") String ageBand,
        @Schema(examples = "420202006") String regionCode,
        @Schema(description = "active, deceased, withdrawn", examples = "active") String state,
        LocalDate diedOn,
        @Schema(description = "that stood open in the register") List<EnrolledCategory> categories,
        @Schema(description = "when the register came to know it so") Instant since) {}
