package org.nuandong.beneficiary.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.beneficiary.duplicate.BirthLikeness.Birth;

class BirthLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "1950-03-04, 1950-03-04, SAME",
        "1949-01-01, 1949-01-29, LUNAR",
        "1963-04-05, 1963-05-27, LUNAR",
        "1950-03-04, 1950-04-03, SWAPPED",
        "1950-03-04, 1960-03-04, SLIP",
        "1950-03-04, 1950-03-14, SLIP",
        "1957-03-04, 1975-03-04, SLIP",
        "1950-01-01, 1950-07-04, YEAR",
        "1950-03-04, 1950-07-18, DIFFER",
        "1950-03-04, 1961-03-05, DIFFER",
    })
    void two_births_are_alike_whichever_is_first(
            LocalDate one, LocalDate other, BirthLikeness likeness) {
        assertThat(BirthLikeness.of(known(one), known(other))).isEqualTo(likeness);
        assertThat(BirthLikeness.of(known(other), known(one))).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"1950, AGE", "1953, AGE", "1954, DIFFER"})
    void an_apparent_age_fits_within_three_years(int year, BirthLikeness likeness) {
        Birth guessed = new Birth(LocalDate.of(year, 1, 1), true);
        assertThat(BirthLikeness.of(known(LocalDate.of(1950, 8, 9)), guessed)).isEqualTo(likeness);
    }

    private static Birth known(LocalDate on) {
        return new Birth(on, false);
    }
}
