package org.nuandong.beneficiary.heating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R081: what a household burns in a winter, by the place's rule. */
class FuelNeedTest {

    private static final FuelNeed RULE =
            FuelNeed.of(
                    "{\"biomass\": {\"fuel\": \"pellet\", \"base\": 200, \"perSquareMetre\": 20.25,"
                            + " \"perPerson\": 50}}");

    @ParameterizedTest
    @CsvSource({"60, 2, 1515.0", "1, 1, 270.3", "45.5, 4, 1321.4"})
    void it_grows_with_the_rooms_and_with_those_who_live_there(
            BigDecimal squareMetres, int persons, String need) {
        assertThat(RULE.rule("biomass").orElseThrow().of(squareMetres, persons))
                .isEqualByComparingTo(need);
        assertThat(RULE.rule("biomass").orElseThrow().fuel()).isEqualTo("pellet");
    }

    @Test
    void central_heating_burns_nothing_that_is_carried_and_nonsense_is_no_rule() {
        assertThat(RULE.rule("central")).isEmpty();
        assertThatThrownBy(() -> FuelNeed.of("a lot")).isInstanceOf(IllegalStateException.class);
    }
}
