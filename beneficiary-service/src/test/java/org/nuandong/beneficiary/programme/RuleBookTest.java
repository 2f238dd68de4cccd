package org.nuandong.beneficiary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;

/** What a project asks of a payee, and what its figures ask of each other. */
class RuleBookTest {

    private static final RegionCode STREET = new RegionCode("310112101");

    @ParameterizedTest
    @CsvSource({
        "category-any, DIBAO, true",
        "category-any, ORPHAN, false",
        "category-none, ORPHAN, true",
        "category-none, DIBAO, false",
        "region-any, 310112, true",
        "region-any, 310110, false",
        "degree-any, severe, true",
        "degree-any, light, false"
    })
    void a_rule_about_codes(String rule, String code, boolean holds) {
        assertThat(RuleBook.holds(codes(rule, code), elder())).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "age-between, 60, 99, true",
        "age-between, 72, 72, true",
        "age-between, 73, , false",
        "age-between, , 71, false",
        "household-size-between, 1, 2, true",
        "household-size-between, 3, , false",
        "any-member-age-between, 0, 17, true",
        "any-member-age-between, 18, 59, false"
    })
    void a_rule_about_years_or_heads(String rule, Integer from, Integer to, boolean holds) {
        assertThat(RuleBook.holds(new EligibilityRule(rule, null, from, to), elder()))
                .isEqualTo(holds);
    }

    @Test
    void what_nobody_knows_is_neither_true_nor_false() {
        Payee unknown =
                new Payee(
                        "household", STREET, Set.of(), null, List.of(), 2, null, Optional.empty());
        for (String rule : List.of("age-between", "any-member-age-between")) {
            assertThat(RuleBook.holds(new EligibilityRule(rule, null, 60, null), unknown))
                    .as(rule)
                    .isNull();
        }
        assertThat(RuleBook.holds(codes("degree-any", "severe"), unknown)).isNull();
        assertThat(RuleBook.holds(plain("not-received-this-season"), unknown)).isNull();
        assertThat(RuleBook.holds(plain("lives-alone"), unknown)).isFalse();
    }

    @Test
    void who_has_received_this_season_is_told_so() {
        assertThat(RuleBook.holds(plain("not-received-this-season"), elder())).isFalse();
        assertThat(RuleBook.holds(plain("lives-alone"), elder())).isFalse();
    }

    @Test
    void one_rule_that_fails_says_no_before_one_that_nobody_knows() {
        assertThat(Eligibility.verdict(List.of(answer(null), answer(false)))).isEqualTo("no");
        assertThat(Eligibility.verdict(List.of(answer(true), answer(null)))).isEqualTo("unclear");
        assertThat(Eligibility.verdict(List.of(answer(true)))).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 200.00, 99.99, , stated-below-parts",
        "100.00, 200.00, 99.99, 100.00, ",
        "100.00, 200.00, 200.00, , ",
        "100.00, 200.00, 200.01, 300.00, stated-above-parts"
    })
    void a_stated_figure_lies_within_what_its_parts_allow_or_is_shown_not_to(
            String low, String high, String stated, String upTo, String reason) {
        FigureCheck check =
                FigureCheck.of(
                        "sum-of-parts",
                        new BigDecimal(low),
                        new BigDecimal(high),
                        new BigDecimal(stated),
                        upTo == null ? null : new BigDecimal(upTo));
        assertThat(check.reason()).isEqualTo(reason);
        assertThat(check.holds()).isEqualTo(reason == null);
    }

    @ParameterizedTest
    @CsvSource({
        "11-15, 12-10, 2019-11-15, 2019-12-10",
        "12-20, 01-31, 2019-12-20, 2020-01-31",
        "02-01, 02-28, 2020-02-01, 2020-02-28"
    })
    void a_phase_lies_in_the_first_or_the_second_year_of_its_season(
            String from, String to, LocalDate first, LocalDate last) {
        PlannedPhase phase = new PlannedPhase("survey", from, to, 5);
        LocalDate season = LocalDate.of(2019, 11, 15);
        assertThat(phase.firstDay(season)).isEqualTo(first);
        assertThat(phase.lastDay(season)).isEqualTo(last);
    }

    private static Payee elder() {
        return new Payee(
                "household",
                STREET,
                Set.of("DIBAO"),
                72,
                List.of(72, 9),
                2,
                "severe",
                Optional.of(true));
    }

    private static EligibilityRule codes(String rule, String code) {
        return new EligibilityRule(rule, List.of(code), null, null);
    }

    private static EligibilityRule plain(String rule) {
        return new EligibilityRule(rule, null, null, null);
    }

    private static EligibilityView.RuleAnswer answer(Boolean holds) {
        return new EligibilityView.RuleAnswer("lives-alone", List.of(), null, null, holds);
    }
}
