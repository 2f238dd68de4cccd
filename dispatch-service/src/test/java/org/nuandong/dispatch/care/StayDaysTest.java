package org.nuandong.dispatch.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2016-08-03T10:00:00+08:00, 2016-08-03T18:00:00+08:00, 1",
        "2016-08-03T23:59:59.999+08:00, 2016-08-04T00:00:00+08:00, 1",
        "2016-08-03T10:00:00+08:00, 2016-08-05T09:00:00+08:00, 2",
        "2016-08-03T23:00:00+08:00, 2016-08-13T00:30:00+08:00, 10",
        "2016-02-28T10:00:00+08:00, 2016-03-01T10:00:00+08:00, 2",
        // 16:30 in London is past midnight in Shanghai
        "2016-08-03T15:30:00Z, 2016-08-03T16:30:00Z, 1",
        "2016-08-03T15:30:00Z, 2016-08-04T16:30:00Z, 2",
    })
    void days_are_counted_by_the_calendar_of_shanghai(
            OffsetDateTime admitted, OffsetDateTime exited, int days) {
        assertThat(StayDays.between(admitted.toInstant(), exited.toInstant())).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00Z, 2026-12-01T12:00:00Z"})
    void ten_days_end_at_the_same_time_of_day(Instant admitted, Instant limit) {
        assertThat(StayDays.after(admitted, 10)).isEqualTo(limit);
    }
}
