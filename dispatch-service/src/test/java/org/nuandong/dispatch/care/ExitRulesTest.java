package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nuandong.dispatch.care.DepartureDraft.complete;
import static org.nuandong.dispatch.care.DepartureDraft.of;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.problem.ProblemException;

class ExitRulesTest {

    private static final BigDecimal FARE_MAX = new BigDecimal("20.00");
    private static final String ALONE = "MAY_NOT_LEAVE_ALONE";
    private static final String CONSENT = "MINOR_NEEDS_CONSENT";
    private static final String PAPER = "DISCHARGE_CERTIFICATE_MISSING";

    /**
     * Every kind with all its papers, recorded by a clerk: a healthy adult, somebody of 15, 16 and
     * 17, an adult with dementia, an adult in a hospital bed without its paper.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "leaves",
            value = {
                "SELF_DEPARTED,          leaves, "
                        + ALONE
                        + ", "
                        + CONSENT
                        + ", "
                        + CONSENT
                        + ", "
                        + ALONE
                        + ", "
                        + PAPER,
                "VOUCHER,                leaves, "
                        + ALONE
                        + ", "
                        + CONSENT
                        + ", "
                        + CONSENT
                        + ", "
                        + ALONE
                        + ", "
                        + PAPER,
                "TERMINATED,             leaves, "
                        + ALONE
                        + ", "
                        + CONSENT
                        + ", "
                        + CONSENT
                        + ", "
                        + ALONE
                        + ", "
                        + PAPER,
                "COLLECTED_BY_RELATIVES, leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "ESCORTED_RETURN,        leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "FETCHED_BY_HOME_UNIT,   leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "ENTRUSTED_CARE,         leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "SETTLED,                leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "OTHER,                  leaves, leaves, leaves, leaves, leaves, " + PAPER,
                "TRANSFERRED,            leaves, leaves, leaves, leaves, leaves, leaves",
                "LEFT_UNANNOUNCED,       leaves, leaves, leaves, leaves, leaves, leaves",
                "DIED,                   leaves, leaves, leaves, leaves, leaves, leaves",
            })
    void who_leaves_in_which_way(
            ExitKind kind,
            CareProblem adult,
            CareProblem at15,
            CareProblem at16,
            CareProblem at17,
            CareProblem dementia,
            CareProblem inHospital) {
        Departure departure = complete(kind).build();

        assertThat(refusal(departure, aged(40))).isEqualTo(adult);
        assertThat(refusal(departure, aged(15))).isEqualTo(at15);
        assertThat(refusal(departure, aged(16))).isEqualTo(at16);
        assertThat(refusal(departure, aged(17))).isEqualTo(at17);
        assertThat(refusal(departure, person(70, "intellectual-disability"))).isEqualTo(dementia);
        assertThat(refusal(departure, stay(aged(40), true))).isEqualTo(inHospital);
        assertThat(refusal(complete(kind).discharged().build(), stay(aged(40), true))).isNull();
    }

    /** 细则 Art. 16: at 16 and 17 the duty leader may say yes; at 15, or impaired, nobody may. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "leaves",
            value = {
                "15, healthy, MAY_NOT_LEAVE_ALONE",
                "16, healthy, leaves",
                "17, physical-disability, leaves",
                "17, mental-disorder, MAY_NOT_LEAVE_ALONE",
            })
    void the_leader_consents_from_16_on(int years, String condition, CareProblem expected) {
        Departure departure = complete(ExitKind.SELF_DEPARTED).byLeader().build();

        assertThat(refusal(departure, person(years, condition))).isEqualTo(expected);
    }

    /** 381号 Art. 11: whatever is missing, whoever has gone is recorded as gone. */
    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"LEFT_UNANNOUNCED", "DIED"})
    void a_fact_needs_no_paper_at_all(ExitKind fact) {
        Departure bare = of(fact).untold().build();

        for (int years : List.of(5, 15, 17, 40, 90)) {
            assertThat(refusal(bare, stay(aged(years), true))).isNull();
            assertThat(refusal(bare, stay(person(years, "mental-disorder"), false))).isNull();
        }
    }

    @Test
    void own_departure_is_told_first_and_then_signed() {
        assertThat(refusal(of(ExitKind.SELF_DEPARTED).build()))
                .isEqualTo(CareProblem.STATEMENT_NOT_SIGNED);
        assertThat(refusal(of(ExitKind.SELF_DEPARTED).statement().untold().build()))
                .isEqualTo(CareProblem.NOT_TOLD_FIRST);
        assertThat(refusal(of(ExitKind.SELF_DEPARTED).statement().build())).isNull();
    }

    /** C3: the document of whoever collects a child or an impaired person is kept. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "40, sibling, false, false, false, COLLECTOR_NOT_CHECKED",
                "40, sibling, true, false, false, -",
                "40, home-unit, true, true, true, NOT_A_RELATIVE",
                "12, parent, false, true, true, COLLECTOR_NOT_CHECKED",
                "12, parent, true, false, true, COLLECTOR_DOCUMENT_MISSING",
                "12, parent, true, true, false, COLLECTOR_NOT_CALLED_BACK",
                "17, parent, true, true, false, COLLECTOR_NOT_CALLED_BACK",
                "12, parent, true, true, true, -",
            })
    void relatives_are_checked_before_they_collect(
            int years,
            String relation,
            boolean checked,
            boolean kept,
            boolean called,
            CareProblem expected) {
        Departure departure =
                of(ExitKind.COLLECTED_BY_RELATIVES)
                        .collector(relation, checked, kept, called)
                        .build();

        assertThat(refusal(departure, aged(years))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"COLLECTED_BY_RELATIVES", "FETCHED_BY_HOME_UNIT"})
    void nobody_is_collected_by_nobody(ExitKind kind) {
        assertThat(refusal(of(kind).build())).isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
    }

    @Test
    void the_home_unit_signs_for_whom_it_fetches() {
        DepartureDraft fetched =
                of(ExitKind.FETCHED_BY_HOME_UNIT).collector("home-unit", true, false, false);

        assertThat(refusal(fetched.build())).isEqualTo(CareProblem.HANDOVER_NOT_SIGNED);
        assertThat(refusal(fetched.signed().build())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "one, 某县, true, TWO_ESCORTS_NEEDED",
                "one one, 某县, true, TWO_ESCORTS_NEEDED",
                "one two, -, true, EXIT_PARTICULAR_MISSING",
                "one two, 某县, false, HANDOVER_NOT_SIGNED",
                "one two, 某县, true, -",
            })
    void an_escorted_return_takes_two_escorts_and_both_signatures(
            String escorts, String to, boolean signed, CareProblem expected) {
        DepartureDraft draft =
                of(ExitKind.ESCORTED_RETURN).escorts(List.of(escorts.split(" "))).to(to);

        assertThat(refusal((signed ? draft.signed() : draft).build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20.00, true, ",
        "20.01, true, FARE_ABOVE_LIMIT",
        "5.00, false, FARE_RECEIPT_NOT_SIGNED",
        "0.00, false, ",
        ", false, ",
    })
    void a_voucher_may_carry_20_yuan_in_cash_against_a_signature(
            BigDecimal cash, boolean signed, CareProblem expected) {
        Departure departure = of(ExitKind.VOUCHER).to("下一站").cash(cash).receipt(signed).build();

        assertThat(refusal(departure)).isEqualTo(expected);
    }

    @Test
    void a_voucher_with_a_change_names_where() {
        assertThat(refusal(of(ExitKind.VOUCHER).to("某县").changingAt(null).build()))
                .isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
        assertThat(refusal(of(ExitKind.VOUCHER).to("某县").changingAt("某市站").build())).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"VOUCHER", "ENTRUSTED_CARE", "SETTLED", "TRANSFERRED"})
    void who_is_sent_somewhere_is_sent_to_a_place(ExitKind kind) {
        assertThat(refusal(of(kind).build())).isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
        assertThat(refusal(of(kind).to(" ").build()))
                .isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
    }

    /** 未成年人保护法 Art. 92: while no guardian is found, civil affairs is the guardian. */
    @Test
    void a_child_without_a_guardian_is_placed_under_temporary_guardianship() {
        DepartureDraft placed = of(ExitKind.ENTRUSTED_CARE).to("市未成年人救助保护中心");

        assertThat(refusal(placed.build(), aged(40))).isNull();
        assertThat(refusal(placed.build(), aged(9))).isEqualTo(CareProblem.GUARDIANSHIP_MISSING);
        assertThat(refusal(placed.under("temporary").build(), aged(9))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true, 2026-01-09T02:00:00Z, EXIT_PARTICULAR_MISSING",
                "false-data, false, 2026-01-20T02:00:00Z, NOTICE_NOT_GIVEN",
                "false-data, true, 2026-01-20T02:00:00Z, -",
                "expired-unwilling, true, 2026-01-10T02:00:01Z, STAY_NOT_EXPIRED",
                "expired-unwilling, true, 2026-01-10T02:00:00Z, -",
            })
    void relief_is_terminated_for_a_reason_and_with_a_notice(
            String code, boolean notice, Instant limit, CareProblem expected) {
        DepartureDraft draft = of(ExitKind.TERMINATED).code(code);
        Departure departure = (notice ? draft.notice() : draft).build();

        assertThat(refusal(departure, new AtLeaving(aged(40), false, limit, FARE_MAX)))
                .isEqualTo(expected);
    }

    @Test
    void what_fits_nowhere_else_gets_an_explanation() {
        assertThat(refusal(of(ExitKind.OTHER).build()))
                .isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
        assertThat(refusal(of(ExitKind.OTHER).because("另有安排").build())).isNull();
    }

    private static CareProblem refusal(Departure departure) {
        return refusal(departure, aged(40));
    }

    private static CareProblem refusal(Departure departure, Classification person) {
        return refusal(departure, stay(person, false));
    }

    private static CareProblem refusal(Departure departure, AtLeaving stay) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> ExitRules.check(departure, stay));
        return refused == null ? null : (CareProblem) refused.refusal();
    }

    private static AtLeaving stay(Classification person, boolean inHospital) {
        return new AtLeaving(person, inHospital, Instant.parse("2026-01-11T02:00:00Z"), FARE_MAX);
    }

    private static Classification aged(int years) {
        return person(years, "healthy");
    }

    private static Classification person(int years, String condition) {
        return new Classification(
                "male", AgeBand.ofYears(years).code(), condition, "in-province", List.of());
    }
}
