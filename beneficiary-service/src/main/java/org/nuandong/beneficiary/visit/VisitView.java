package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
        UUID id,
        UUID planId,
        @Schema(examples = "420202006") String regionCode,
        UUID unitId,
        @Schema(description = "household or organisation", examples = "household")
                String holderKind,
        UUID holderId,
        @Schema(description = "on the must-visit list") boolean must,
        @Schema(
                        description = "planned, scheduled, missed, done, verified, cancelled",
                        examples = "done")
                String state,
        LocalDate scheduledOn,
        @Schema(examples = "1") Integer groupNumber,
        @Schema(description = "how often nobody was at home", examples = "0") int misses,
        LocalDate visitedOn,
        @Schema(description = "dictionary measure-kind", examples = "[\"money\"]")
                List<String> kinds,
        @Schema(description = "yuan", examples = "400.00") BigDecimal amountYuan,
        @Schema(description = "dictionary fund-source", examples = "municipal") String source,
        List<VisitGoods> goods,
        String belowReason,
        String repeatReason,
        @Schema(description = "the other visit that brought money") UUID repeatOf,
        boolean backEntered,
        String backEntryReason,
        @Schema(description = "dictionary callback-result", examples = "received")
                String verification,
        LocalDate verifiedOn,
        String reason,
        boolean test) {}
