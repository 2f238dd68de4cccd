package org.nuandong.dispatch.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightWindowTest {

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(NightWindow.CHINA).toInstant();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-18T18:00:00, 2026-11-18T22:00:00, 0.50",
        "2026-11-18T21:00:00, 2026-11-19T00:30:00, 1.00",
        "2026-11-19T05:00:00, 2026-11-19T07:00:00, 0.50",
        "2026-11-18T09:00:00, 2026-11-18T12:00:00, 0.00",
        "2026-11-18T12:00:00, 2026-11-19T12:00:00, 0.42",
        "2026-12-31T23:00:00, 2027-01-01T01:00:00, 1.00",
        "2026-11-18T20:00:00, 2026-11-18T20:00:00, 1.00",
        "2026-11-18T06:00:00, 2026-11-18T06:00:00, 0.00"
    })
    void the_night_share_of_a_patrol(String from, String until, String share) {
        assertThat(NightWindow.parse("20:00-06:00").share(at(from), at(until)))
                .isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18T01:00:00, 2026-11-18T03:00:00, 1.00"})
    void a_window_within_one_day(String from, String until, String share) {
        assertThat(NightWindow.parse("00:00-05:00").share(at(from), at(until)))
                .isEqualByComparingTo(share);
    }
}
