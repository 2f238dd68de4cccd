package org.nuandong.dispatch.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityRulesTest {

    private static final PriorityRule RULE =
            PriorityRule.parse("unconscious, injury", "minor,night,warning-red");

    @Test
    void the_first_list_that_holds_a_fact_decides() {
        assertThat(RULE.of(List.of("minor", "injury"))).isEqualTo(Level.URGENT);
        assertThat(RULE.of(List.of("drunk", "minor"))).isEqualTo(Level.HIGH);
        assertThat(RULE.of(List.of("warning-red"))).isEqualTo(Level.HIGH);
        assertThat(RULE.of(List.of("drunk"))).isEqualTo(Level.NORMAL);
        assertThat(RULE.of(List.of())).isEqualTo(Level.NORMAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T13:59:59Z, false",
        "2026-11-21T14:00:00Z, true",
        "2026-11-21T21:59:59Z, true",
        "2026-11-21T22:00:00Z, false"
    })
    void the_night_begins_at_its_first_minute_and_ends_before_its_last(Instant at, boolean night) {
        assertThat(NightWindow.parse("22:00-06:00").holds(at)).isEqualTo(night);
    }

    @Test
    void a_window_within_one_day_is_no_night_over_midnight() {
        NightWindow noon = NightWindow.parse("12:00-14:00");

        assertThat(noon.holds(Instant.parse("2026-11-21T04:30:00Z"))).isTrue();
        assertThat(noon.holds(Instant.parse("2026-11-21T16:30:00Z"))).isFalse();
    }
}
