package org.nuandong.beneficiary.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2008-11-21, 2026-11-20, true, 16-17",
        "2008-11-21, 2026-11-21, false, 18",
        "2008-02-29, 2026-02-28, true, 16-17",
        "2008-02-29, 2026-03-01, false, 18",
        "2019-11-21, 2026-11-20, true, 0-6",
        "1946-11-22, 2026-11-21, false, 60-79",
        "1946-11-21, 2026-11-21, false, 80+",
    })
    void who_is_a_minor_and_in_which_band_goes_by_the_day(
            LocalDate born, LocalDate on, boolean minor, String band) {
        Person person =
                new Person(
                        UUID.randomUUID(),
                        new PersonFacts("张某甲", "male", born, false),
                        new Registration(new RegionCode("420202006"), NOW, NOW, false));
        assertThat(person.isMinor(on)).isEqualTo(minor);
        assertThat(person.ageBand(on).code()).isEqualTo(band);
    }
}
