package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 账实核对: whether every balance is the sum of its lines, and every commitment stands in them. */
public record LedgerCheckView(
        @Schema(examples = "31") long balances,
        @Schema(examples = "1204") long lines,
        @Schema(description = "true: nothing differs") boolean adds,
        List<Difference> differences) {

    /** A balance that is not the sum of its lines. */
    @Schema(name = "LedgerDifference")
    public record Difference(
            UUID accountId,
            String source,
            @Schema(description = "lines, or commitments", examples = "lines") String against,
            BigDecimal allotted,
            BigDecimal reserved,
            BigDecimal paid) {}
}
