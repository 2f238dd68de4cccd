package org.nuandong.dispatch.rescuepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    /** 2026-11-20 is a Friday, day 5. */
    @ParameterizedTest
    @CsvSource({
        "5, 08:00, 18:00, 2026-11-20T07:59:59+08:00, false",
        "5, 08:00, 18:00, 2026-11-20T08:00:00+08:00, true",
        "5, 08:00, 18:00, 2026-11-20T18:00:00+08:00, false",
        "5, 20:00, 08:00, 2026-11-20T23:00:00+08:00, true",
        "5, 20:00, 08:00, 2026-11-21T07:59:59+08:00, true",
        "5, 20:00, 08:00, 2026-11-21T08:00:00+08:00, false",
        "5, 20:00, 08:00, 2026-11-20T07:00:00+08:00, false",
        "5, 00:00, 00:00, 2026-11-20T00:00:00+08:00, true",
        "5, 00:00, 00:00, 2026-11-20T23:59:59+08:00, true",
        "5, 00:00, 00:00, 2026-11-21T00:00:00+08:00, false",
        "5, 20:00, 08:00, 2026-11-20T15:00:00Z, true"
    })
    void hours_hold_in_china_and_a_night_runs_into_the_next_day(
            int day, String from, String to, String at, boolean open) {
        OpeningHours hours = new OpeningHours(List.of(day), from, to);

        assertThat(hours.holdsAt(OffsetDateTime.parse(at).toInstant())).isEqualTo(open);
    }
}
