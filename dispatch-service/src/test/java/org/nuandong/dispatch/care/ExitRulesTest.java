package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuandong.commons.problem.ProblemException;

class ExitRulesTest {

    private static final BigDecimal FARE_MAX = new BigDecimal("20.00");

    /** E3, 132号: from 16 on, and without mental or intellectual impairment, one leaves alone. */
    @ParameterizedTest
    @CsvSource({
        "0-6, healthy, refused",
        "14-15, healthy, refused",
        "16-17, healthy, leaves",
        "19-59, healthy, leaves",
        "19-59, mental-disorder, refused",
        "19-59, intellectual-disability, refused",
        "19-59, physical-disability, leaves",
        "80+, critical-illness, leaves",
        "16-17, mental-disorder, refused",
    })
    void who_may_leave_on_their_own(String ageBand, String condition, String expected) {
        for (ExitKind kind :
                List.of(ExitKind.SELF_DEPARTED, ExitKind.VOUCHER, ExitKind.TERMINATED)) {
            Departure complete = complete(kind);
            if (expected.equals("leaves")) {
                assertThatCode(() -> check(complete, ageBand, condition))
                        .doesNotThrowAnyException();
            } else {
                assertThat(refusal(complete, ageBand, condition))
                        .isEqualTo(CareProblem.MAY_NOT_LEAVE_ALONE);
            }
        }
    }

    /** Nobody is held back from being brought home, and facts are always recorded. */
    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SELF_DEPARTED", "VOUCHER", "TERMINATED"})
    void a_child_leaves_in_every_way_in_which_somebody_is_with_it(ExitKind kind) {
        assertThatCode(() -> check(complete(kind), "7-13", "healthy")).doesNotThrowAnyException();
    }

    @Test
    void own_departure_needs_the_signed_statement() {
        Departure unsigned = departure(ExitKind.SELF_DEPARTED).build();

        assertThat(refusal(unsigned)).isEqualTo(CareProblem.STATEMENT_NOT_SIGNED);
    }

    @Test
    void relatives_are_checked_before_they_collect() {
        assertThat(refusal(departure(ExitKind.COLLECTED_BY_RELATIVES).build()))
                .isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
        assertThat(refusal(departure(ExitKind.COLLECTED_BY_RELATIVES).collector(false).build()))
                .isEqualTo(CareProblem.COLLECTOR_NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({
        "one, TWO_ESCORTS_NEEDED",
        "one one, TWO_ESCORTS_NEEDED",
        "one two, HANDOVER_NOT_SIGNED",
    })
    void an_escorted_return_takes_two_escorts_and_both_signatures(String escorts, String expected) {
        Departure departure =
                departure(ExitKind.ESCORTED_RETURN).escorts(List.of(escorts.split(" "))).build();

        assertThat(refusal(departure)).isEqualTo(CareProblem.valueOf(expected));
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
        Departure departure =
                departure(ExitKind.VOUCHER).to("下一站").cash(cash).receipt(signed).build();

        assertThat(refusal(departure)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"VOUCHER", "ENTRUSTED_CARE", "SETTLED", "TRANSFERRED"})
    void who_is_sent_somewhere_is_sent_to_a_place(ExitKind kind) {
        assertThat(refusal(departure(kind).build())).isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
        assertThat(refusal(departure(kind).to(" ").build()))
                .isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExitKind.class,
            names = {"TERMINATED", "OTHER"})
    void what_needs_an_explanation_gets_one(ExitKind kind) {
        assertThat(refusal(departure(kind).build())).isEqualTo(CareProblem.EXIT_PARTICULAR_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_DEPARTED, false",
        "COLLECTED_BY_RELATIVES, false",
        "DIED, true",
        "LEFT_UNANNOUNCED, true",
        "TRANSFERRED, true",
    })
    void from_a_hospital_bed_one_leaves_with_the_hospitals_paper(ExitKind kind, boolean without) {
        Departure departure = complete(kind);
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                ExitRules.check(
                                        departure, person("19-59", "healthy"), true, FARE_MAX));

        assertThat(refused == null).isEqualTo(without);
        if (refused != null) {
            assertThat(refused.refusal()).isEqualTo(CareProblem.DISCHARGE_CERTIFICATE_MISSING);
        }
    }

    private static CareProblem refusal(Departure departure) {
        return refusal(departure, "19-59", "healthy");
    }

    private static CareProblem refusal(Departure departure, String ageBand, String condition) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> check(departure, ageBand, condition));
        return refused == null ? null : (CareProblem) refused.refusal();
    }

    private static void check(Departure departure, String ageBand, String condition) {
        ExitRules.check(departure, person(ageBand, condition), false, FARE_MAX);
    }

    private static Classification person(String ageBand, String condition) {
        return new Classification("male", ageBand, condition, "in-province", List.of());
    }

    /** With everything that any kind asks for, but the hospital's paper. */
    private static Departure complete(ExitKind kind) {
        return departure(kind)
                .statement()
                .collector(true)
                .escorts(List.of("one", "two"))
                .signed()
                .to("某县")
                .because("期满")
                .build();
    }

    private static Draft departure(ExitKind kind) {
        return new Draft(kind);
    }

    /** A departure that is filled in step by step. */
    private static final class Draft {

        private final ExitKind kind;
        private boolean statement;
        private Departure.Collector collector;
        private List<String> escorts = List.of();
        private boolean signed;
        private String destination;
        private BigDecimal cash;
        private boolean receipt;
        private String reason;

        Draft(ExitKind kind) {
            this.kind = kind;
        }

        Draft statement() {
            statement = true;
            return this;
        }

        Draft collector(boolean checked) {
            collector = new Departure.Collector("张某乙", "sibling", checked);
            return this;
        }

        Draft escorts(List<String> staff) {
            escorts = staff;
            return this;
        }

        Draft signed() {
            signed = true;
            return this;
        }

        Draft to(String place) {
            destination = place;
            return this;
        }

        Draft cash(BigDecimal yuan) {
            cash = yuan;
            return this;
        }

        Draft receipt(boolean isSigned) {
            receipt = isSigned;
            return this;
        }

        Draft because(String why) {
            reason = why;
            return this;
        }

        Departure build() {
            return new Departure(
                    kind,
                    Instant.parse("2026-01-10T02:00:00Z"),
                    false,
                    statement,
                    collector,
                    escorts,
                    signed,
                    signed,
                    destination,
                    cash,
                    receipt,
                    false,
                    reason,
                    false,
                    "clerk");
        }
    }
}
