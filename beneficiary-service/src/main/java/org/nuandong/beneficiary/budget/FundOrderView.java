package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as the API shows it. */
public record FundOrderView(
        UUID id,
        @Schema(description = "allotment, withdrawal, transfer", examples = "allotment")
                String kind,
        @Schema(examples = "310112") String regionCode,
        FundSide from,
        FundSide to,
        @Schema(description = "yuan", examples = "245600.00") BigDecimal amountYuan,
        String document,
        String reason,
        @Schema(description = "the order that this one takes back") UUID reverses,
        boolean test,
        @Schema(description = "proposed, approved, refused, dropped", examples = "proposed")
                String state,
        Instant proposedAt,
        Instant decidedAt,
        @Schema(description = "why it was refused or dropped") String decision) {}
