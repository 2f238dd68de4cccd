package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0-6", "6, 0-6", "7, 7-13", "13, 7-13", "14, 14-15", "15, 14-15", "16, 16-17",
        "17, 16-17", "18, 18", "19, 19-59", "59, 19-59", "60, 60-79", "79, 60-79", "80, 80+",
        "146, 80+"
    })
    void each_age_has_one_band(int years, String code) {
        assertThat(AgeBand.ofYears(years).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2016-08-31, 16-17", "2016-09-01, 18"})
    void one_comes_of_age_on_the_birthday(LocalDate on, String code) {
        assertThat(AgeBand.of(LocalDate.of(1998, 9, 1), on).code()).isEqualTo(code);
    }

    @Test
    void nobody_is_admitted_before_birth() {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.ofYears(-1));
    }
}
