package org.nuandong.commons.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The windows of the plans (docs/rules.md), by the calendar of Asia/Shanghai. */
class SeasonTest {

    @ParameterizedTest
    @CsvSource({
        "11-15, 03-15, 2021-11-14T15:59:59.999Z, false", // 23:59:59.999 of the day before
        "11-15, 03-15, 2021-11-14T16:00:00Z, true", // its first midnight
        "11-15, 03-15, 2022-01-01T00:00:00Z, true", // over the new year
        "11-15, 03-15, 2022-03-15T15:59:59.999Z, true",
        "11-15, 03-15, 2022-03-15T16:00:00Z, false",
        "12-01, 04-30, 2024-02-29T04:00:00Z, true",
        "06-01, 08-31, 2024-06-01T00:00:00Z, true", // within one year
        "06-01, 08-31, 2024-09-01T00:00:00Z, false",
        "06-01, 08-31, 2024-05-31T15:00:00Z, false",
        "02-29, 02-29, 2023-03-01T00:00:00Z, false",
    })
    void both_days_are_in_it(String from, String to, Instant at, boolean inside) {
        assertThat(Season.of(from, to).contains(at)).isEqualTo(inside);
    }
}
