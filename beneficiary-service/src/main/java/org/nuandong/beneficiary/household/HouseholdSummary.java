package org.nuandong.beneficiary.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;

/** A household in a list. */
public record HouseholdSummary(
        UUID id,
        @Schema(examples = "420202006") String regionCode,
        @Schema(examples = "张某甲") String headName,
        int members,
        List<String> causes,
        @Schema(description = "dictionary hardship-degree", examples = "serious") String degree,
        @Schema(description = "open, closed, withdrawn", examples = "open") String state,
        List<EnrolledCategory> categories,
        Instant registeredAt) {}
