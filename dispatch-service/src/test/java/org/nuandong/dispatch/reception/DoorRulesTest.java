package org.nuandong.dispatch.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;

/** 132号 Art. 7 to 11, 细则 Art. 2 and 5. */
class DoorRulesTest {

    @ParameterizedTest
    @CsvSource({
        "mental-crisis, in, hospital-first",
        "infectious, police, hospital-first",
        "critical, ambulance, ",
        "obvious-injury, in, hospital-first",
        "unwell, in, ",
        "unwell, ambulance, ",
        "danger-to-self, in, police-first",
        "danger-to-others, police, ",
        "danger-to-self, ambulance, ",
        "suspected-fugitive, in, police-first",
        "suspected-drug-user, police, ",
        "unwell, police, police-without-sign",
    })
    void a_doctor_comes_first_then_the_police_then_the_door(
            String sign, String outcome, String code) {
        Throwable refused = catchThrowable(() -> DoorRules.requireFirst(List.of(sign), outcome));

        assertThat(refused == null ? null : ((ProblemException) refused).refusal().code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true, ",
        "false, true, true, true, can-solve-food-and-lodging",
        "true, false, true, true, has-someone-to-rely-on",
        "true, true, false, true, receives-assistance",
        "true, true, true, false, not-destitute",
        "true, true, true, , refuses-data",
    })
    void all_four_conditions_make_eligible_and_each_that_fails_has_its_code(
            Boolean food, Boolean nobody, Boolean noAssistance, Boolean destitute, String unmet) {
        FourConditions found = new FourConditions(food, nobody, noAssistance, destitute);

        assertThat(found.unmet(false)).isEqualTo(unmet == null ? List.of() : List.of(unmet));
        assertThat(
                        DoorRules.screened(
                                Standing.of("19-59", "healthy", false, false), found.unmet(false)))
                .isEqualTo(unmet == null ? "eligible" : "not-eligible");
    }

    @ParameterizedTest
    @CsvSource({
        "7-13, healthy, true, false, true, true",
        "16-17, healthy, true, false, true, true",
        "19-59, mental-disorder, false, false, true, true",
        "19-59, intellectual-disability, false, false, true, true",
        "80+, healthy, false, true, false, true",
        "80+, healthy, false, false, false, false",
        "19-59, physical-disability, false, true, false, true",
        "19-59, healthy, false, true, false, false",
    })
    void who_is_old_young_or_disabled_and_cannot_say_is_helped_first(
            String band,
            String condition,
            boolean minor,
            boolean cannotSay,
            boolean isProtected,
            boolean helpedFirst) {
        Standing standing = Standing.of(band, condition, minor, cannotSay);

        assertThat(standing.isProtected()).isEqualTo(isProtected);
        assertThat(standing.isHelpedFirst()).isEqualTo(helpedFirst);
        assertThat(DoorRules.screened(standing, List.of("not-found-out")))
                .isEqualTo(helpedFirst ? "help-first" : "not-eligible");
    }
}
