package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant TEN = Instant.parse("2026-11-21T02:00:00Z");

    private final MovableClock clock = new MovableClock();

    @Test
    void it_runs_with_the_machine_until_it_is_set() {
        Instant before = Instant.now().minusSeconds(1);

        assertThat(clock.instant()).isBetween(before, Instant.now());
    }

    @Test
    void it_stands_where_it_is_set_and_moves_as_told() {
        clock.set(TEN);
        clock.advance(Duration.ofMinutes(30).plusMillis(1));

        assertThat(clock.instant()).isEqualTo(TEN.plus(Duration.ofMinutes(30)).plusMillis(1));
    }

    @Test
    void it_runs_on_from_where_it_was_advanced_to() {
        clock.advance(Duration.ofDays(10));

        assertThat(clock.instant()).isAfter(Instant.now().plus(Duration.ofDays(9)));
        clock.run();
        assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void in_another_zone_it_still_follows() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        var there = clock.withZone(shanghai);
        clock.set(TEN);

        assertThat(ZonedDateTime.now(there)).isEqualTo(TEN.atZone(shanghai));
    }

    @Test
    void it_ticks_in_microseconds_as_the_database_keeps_them() {
        clock.set(TEN.plusNanos(1_234_567));

        assertThat(clock.instant()).isEqualTo(TEN.plusNanos(1_234_000));
    }
}
