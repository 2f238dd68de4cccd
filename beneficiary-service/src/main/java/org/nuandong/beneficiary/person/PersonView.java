package org.nuandong.beneficiary.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;

/**
 * A person as every answer shows them: numbers masked, of the birth only the year, for the masked
 * part of an identity number is the birth date.
 */
public record PersonView(
        UUID id,
        @Schema(description = "the person's name in events and reports") UUID subjectId,
        @Schema(description = "of minors masked but for the guardians' role", examples = "张某甲")
                String name,
        @Schema(description = "nobody knows the name") boolean nameUnknown,
        @Schema(examples = "male") String sex,
        @Schema(examples = "19-59") String ageBand,
        @Schema(description = "of minors only for the guardians' role", examples = "1968")
                Integer birthYear,
        @Schema(description = "reckoned from the apparent age") boolean birthEstimated,
        boolean minor,
        @Schema(examples = "410527********0013") String identityNumber,
        List<MaskedDocument> documents,
        @Schema(examples = "138****0001") String telephone,
        @Schema(examples = "420202006") String regionCode,
        List<EnrolledCategory> categories,
        @Schema(description = "active, deceased, withdrawn", examples = "active") String state,
        @Schema(description = "last day of a life") LocalDate diedOn,
        boolean backEntered,
        Instant registeredAt,
        Instant changedAt) {

    /** Another paper, masked. */
    public record MaskedDocument(
            @Schema(examples = "passport") String type,
            @Schema(examples = "*****0000") String number) {}
}
