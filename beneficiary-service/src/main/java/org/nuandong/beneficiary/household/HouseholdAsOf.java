package org.nuandong.beneficiary.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.person.PersonAsOf;

/** A household as the register knew it on a day. */
public record HouseholdAsOf(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        @Schema(description = "hidden when there was one", examples = "****") String address,
        @Schema(description = "dictionary hardship-cause") List<String> causes,
        @Schema(description = "dictionary hardship-degree", examples = "serious") String degree,
        @Schema(description = "dictionary need") List<String> needs,
        IncomeEntry income,
        List<EnrolledCategory> categories,
        List<MemberThen> members,
        @Schema(description = "open, closed, withdrawn", examples = "open") String state,
        @Schema(description = "when the register came to know it so") Instant since) {

    /** A member of that day. */
    public record MemberThen(@Schema(examples = "head") String relation, PersonAsOf person) {}
}
