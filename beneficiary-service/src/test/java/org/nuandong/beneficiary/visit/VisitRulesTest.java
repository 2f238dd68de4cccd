package org.nuandong.beneficiary.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;

/** Standards, steps and sums of visits; figures of published plans (docs/figures.md). */
class VisitRulesTest {

    private static final List<VisitStandard> TOWN =
            List.of(
                    new VisitStandard("city", null, new BigDecimal("400.00")),
                    new VisitStandard("township", null, new BigDecimal("200.00")),
                    new VisitStandard(null, "VETERAN", new BigDecimal("250.00")));

    @ParameterizedTest
    @CsvSource({"city,DIBAO,400.00", "city,VETERAN,400.00", "township,DIBAO,200.00"})
    void the_level_says_the_least(String level, String category, BigDecimal least) {
        assertThat(VisitStandard.least(TOWN, level, Set.of(category))).isEqualByComparingTo(least);
    }

    @Test
    void a_category_raises_it_and_never_lowers_it() {
        assertThat(VisitStandard.least(TOWN, "township", Set.of("DIBAO", "VETERAN")))
                .isEqualByComparingTo("250.00");
        assertThat(VisitStandard.least(TOWN, "county", Set.of("DIBAO"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,MISSED",
        "MISSED,MISSED",
        "DONE,DONE",
        "DONE,CANCELLED",
        "VERIFIED,VERIFIED",
        "CANCELLED,SCHEDULED"
    })
    void a_wrong_step_is_refused(VisitState from, VisitState to) {
        assertThatThrownBy(() -> from.require(to))
                .isInstanceOf(ProblemException.class)
                .hasMessage("step-out-of-order");
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,SCHEDULED",
        "SCHEDULED,SCHEDULED",
        "SCHEDULED,MISSED",
        "MISSED,SCHEDULED",
        "MISSED,DONE",
        "DONE,VERIFIED"
    })
    void a_right_step_is_taken(VisitState from, VisitState to) {
        from.require(to);
    }

    /** 凤阳: 614 households, 245,600 yuan; institutions 74,750 and troops 130,000: 450,350. */
    @Test
    void the_county_s_sum_holds_and_shows_no_variance() {
        VisitFigures figures = figures(614, 13, "245600", "204750", 614, "450350");
        assertThat(figures.totalYuan()).isEqualByComparingTo("450350.00");
        assertThat(figures.householdYuan().divide(BigDecimal.valueOf(614)))
                .isEqualByComparingTo("400.00");
        assertThat(figures.householdVariance()).isNull();
        assertThat(figures.yuanVariance()).isNull();
    }

    /** 内黄: 2,731 × (600 + 200) is 2,184,800, where the plan speaks of a million and of 31. */
    @Test
    void where_a_plan_s_own_sums_do_not_hold_the_variance_is_shown() {
        BigDecimal each = new BigDecimal("800.00");
        String paid = each.multiply(BigDecimal.valueOf(2731)).toPlainString();
        VisitFigures figures = figures(2731, 0, paid, "0", 31, "1000000");
        assertThat(figures.totalYuan()).isEqualByComparingTo("2184800.00");
        assertThat(figures.householdVariance()).isEqualTo(2700);
        assertThat(figures.yuanVariance()).isEqualByComparingTo("1184800.00");
    }

    private static VisitFigures figures(
            long households,
            long organisations,
            String toHouseholds,
            String toOrganisations,
            Integer declared,
            String declaredYuan) {
        return VisitFigures.of(
                new VisitFigures.Counted(
                        households,
                        organisations,
                        31,
                        new BigDecimal(toHouseholds),
                        new BigDecimal(toOrganisations),
                        17,
                        10,
                        0,
                        0),
                List.of(),
                declared,
                new BigDecimal(declaredYuan));
    }
}
