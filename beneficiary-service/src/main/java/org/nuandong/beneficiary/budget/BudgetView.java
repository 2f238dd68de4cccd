package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Yuan;

/** 资金情况: by source, and in total; remaining, reserved and paid add up to what was allotted. */
public record BudgetView(
        @Schema(description = "programme, project", examples = "project") String kind,
        UUID accountId,
        List<SourceView> sources,
        SourceView total) {

    static BudgetView of(String kind, UUID account, List<Balance> balances) {
        return new BudgetView(
                kind,
                account,
                balances.stream().map(SourceView::of).toList(),
                balances.stream().map(SourceView::of).reduce(SourceView.NONE, SourceView::plus));
    }

    /** One source. */
    @Schema(name = "FundSourceState")
    public record SourceView(
            @Schema(description = "dictionary fund-source; null in the total") String source,
            @Schema(description = "yuan", examples = "245600.00") BigDecimal allotted,
            @Schema(description = "held for payments, yuan", examples = "400.00")
                    BigDecimal reserved,
            @Schema(description = "yuan", examples = "1200.00") BigDecimal paid,
            @Schema(description = "yuan", examples = "244000.00") BigDecimal remaining) {

        static final SourceView NONE =
                new SourceView(null, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

        static SourceView of(Balance one) {
            return new SourceView(
                    one.source(), one.allotted(), one.reserved(), one.paid(), one.remaining());
        }

        SourceView plus(SourceView other) {
            return new SourceView(
                    null,
                    allotted.add(other.allotted),
                    reserved.add(other.reserved),
                    paid.add(other.paid),
                    remaining.add(other.remaining));
        }
    }
}
