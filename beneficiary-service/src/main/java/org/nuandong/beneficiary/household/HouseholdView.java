package org.nuandong.beneficiary.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.beneficiary.duplicate.PossibleDuplicate;
import org.nuandong.beneficiary.person.PersonView;

/** A household as every answer shows it: its people masked, its address hidden. */
public record HouseholdView(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        @Schema(
                        description =
                                "of an entry under a withdrawn code: that code; the household stands"
                                        + " under its heir / 已撤销的原代码，已按接替代码登记",
                        examples = "420202005")
                String replacedRegionCode,
        @Schema(description = "hidden when there is one", examples = "****") String address,
        @Schema(description = "dictionary hardship-cause") List<String> causes,
        @Schema(description = "dictionary hardship-degree", examples = "serious") String degree,
        @Schema(description = "dictionary need") List<String> needs,
        IncomeEntry income,
        List<EnrolledCategory> categories,
        List<MemberView> members,
        @Schema(description = "open, closed, withdrawn", examples = "open") String state,
        @Schema(description = "why it ended; dictionary household-end-reason or withdrawal-reason")
                String stateReason,
        @Schema(description = "last day") LocalDate endedOn,
        @Schema(description = "the household it came out of") UUID splitFrom,
        @Schema(description = "the household its people live in now") UUID mergedInto,
        boolean backEntered,
        Instant registeredAt,
        Instant changedAt,
        @Schema(description = "members who may stand in the register twice / 疑似重复")
                List<PossibleDuplicate> possibleDuplicates) {

    /** A member: what they are to the head, and who. */
    public record MemberView(@Schema(examples = "head") String relation, PersonView person) {}
}
