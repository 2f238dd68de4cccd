package org.nuandong.beneficiary.disbursement;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 合计: how many lines, how much, and how much from each source. */
@Schema(name = "PaymentTotals")
public record PaymentTotals(
        @Schema(examples = "614") long lines,
        @Schema(description = "yuan", examples = "245600.00") BigDecimal amountYuan,
        @Schema(description = "a line that several bear counts with each of them")
                List<BySource> bySource) {

    /** What one source bears. */
    @Schema(name = "PaymentTotalsBySource")
    public record BySource(
            @Schema(description = "dictionary fund-source", examples = "municipal") String source,
            @Schema(examples = "614") long lines,
            @Schema(description = "yuan", examples = "245600.00") BigDecimal amountYuan) {}

    static PaymentTotals of(long lines, List<BySource> sources) {
        return new PaymentTotals(
                lines,
                sources.stream()
                        .map(BySource::amountYuan)
                        .reduce(new BigDecimal("0.00"), BigDecimal::add),
                sources);
    }
}
