package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "{1} is [{2}, {3})")
    @CsvSource({
        "MONTH, 2016-08, 2016-07-31T16:00:00Z, 2016-08-31T16:00:00Z",
        "MONTH, 2028-02, 2028-01-31T16:00:00Z, 2028-02-29T16:00:00Z",
        "MONTH, 2026-12, 2026-11-30T16:00:00Z, 2026-12-31T16:00:00Z",
        "DAY, 2028-02-29, 2028-02-28T16:00:00Z, 2028-02-29T16:00:00Z",
        "WEEK, 2026-W53, 2026-12-27T16:00:00Z, 2027-01-03T16:00:00Z",
        "WEEK, 2027-W01, 2027-01-03T16:00:00Z, 2027-01-10T16:00:00Z",
        "WEEK, 2020-W01, 2019-12-29T16:00:00Z, 2020-01-05T16:00:00Z"
    })
    void is_half_open_in_china(Period.Kind kind, String text, Instant start, Instant end) {
        Period period = Period.parse(kind, text).orElseThrow();

        assertThat(period.startsAt()).isEqualTo(start);
        assertThat(period.endsAt()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{1} is no {0}")
    @CsvSource({
        "MONTH, 2016-13",
        "MONTH, 2016-8",
        "MONTH, 2016-08-01",
        "DAY, 2027-02-29",
        "DAY, 2016-08",
        "WEEK, 2027-W53",
        "WEEK, 2027-W1",
        "WEEK, 2027-W00",
        "WEEK, 2027-01",
        "MONTH, ' '"
    })
    void what_does_not_exist_is_no_period(Period.Kind kind, String text) {
        assertThat(Period.parse(kind, text)).isEmpty();
    }
}
