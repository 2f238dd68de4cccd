package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Yuan;

/** 走访合计 (R049): what the visits of a plan add up to, beside what the plan had said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VisitFigures")
public record VisitFigures(
        @Schema(description = "households visited", examples = "614") long households,
        @Schema(description = "organisations visited", examples = "3") long organisations,
        @Schema(description = "groups that went out", examples = "31") long groups,
        @Schema(description = "yuan to households", examples = "245600.00")
                BigDecimal householdYuan,
        @Schema(description = "yuan to organisations", examples = "204750.00")
                BigDecimal organisationYuan,
        @Schema(description = "yuan in all", examples = "450350.00") BigDecimal totalYuan,
        @Schema(description = "needs brought back", examples = "17") long needsRaised,
        @Schema(description = "of these solved", examples = "10") long needsSolved,
        @Schema(description = "opinions collected", examples = "126") long opinionsRaised,
        @Schema(description = "of these answered", examples = "9") long opinionsSolved,
        List<VisitGoods> goods,
        @Schema(description = "declared by the plan", examples = "614") Integer declaredHouseholds,
        @Schema(description = "declared by the plan", examples = "245600.00")
                BigDecimal declaredYuan,
        @Schema(description = "visited less declared; left out: it agrees, or none was declared")
                Long householdVariance,
        @Schema(description = "yuan less declared; left out: it agrees, or none was declared")
                BigDecimal yuanVariance) {

    /** Counted by the table. */
    record Counted(
            long households,
            long organisations,
            long groups,
            BigDecimal householdYuan,
            BigDecimal organisationYuan,
            long needsRaised,
            long needsSolved,
            long opinionsRaised,
            long opinionsSolved) {}

    /** A variance is shown, never made to fit. */
    static VisitFigures of(
            Counted counted, List<VisitGoods> goods, Integer households, BigDecimal yuan) {
        BigDecimal total = Yuan.of(counted.householdYuan().add(counted.organisationYuan()));
        Long heads = households == null ? null : counted.households() - households;
        BigDecimal money = yuan == null ? null : total.subtract(yuan);
        return new VisitFigures(
                counted.households(),
                counted.organisations(),
                counted.groups(),
                Yuan.of(counted.householdYuan()),
                Yuan.of(counted.organisationYuan()),
                total,
                counted.needsRaised(),
                counted.needsSolved(),
                counted.opinionsRaised(),
                counted.opinionsSolved(),
                goods,
                households,
                yuan,
                heads == null || heads == 0 ? null : heads,
                money == null || money.signum() == 0 ? null : money);
    }
}
