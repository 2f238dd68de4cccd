package org.nuandong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuandong.deploy.local.clock.JourneyClock;
import org.nuandong.deploy.local.clock.JourneyTime;

class JourneyTimeTest {

    private static final Instant TEN = Instant.parse("2016-08-01T02:00:00Z");

    @TempDir Path folder;

    private JourneyTime time;
    private JourneyClock clock;

    @BeforeEach
    void a_clock_in_another_process_would_map_the_same_file() {
        System.setProperty(JourneyClock.FILE, folder.resolve("clock").toString());
        time = JourneyTime.in(folder.resolve("clock"));
        clock = new JourneyClock();
    }

    @AfterEach
    void forget() {
        System.clearProperty(JourneyClock.FILE);
    }

    @Test
    void an_untouched_journey_has_the_time_of_the_machine() {
        Instant before = Instant.now().minusMillis(1);

        assertThat(clock.instant()).isBetween(before, Instant.now().plusMillis(1));
    }

    @Test
    void the_clock_stands_where_the_journey_stands() {
        time.standAt(TEN);
        time.advance(Duration.ofMinutes(30).plusMillis(1));

        assertThat(clock.instant()).isEqualTo(TEN.plus(Duration.ofMinutes(30)).plusMillis(1));
    }

    @Test
    void the_clock_runs_on_from_where_the_journey_sets_it() {
        time.runFrom(TEN);
        Instant first = clock.instant();
        time.advance(Duration.ofDays(10));

        assertThat(first).isBetween(TEN, TEN.plusSeconds(60));
        assertThat(clock.instant())
                .isBetween(TEN.plus(Duration.ofDays(10)), TEN.plus(Duration.ofDays(11)));
    }

    @Test
    void a_moment_before_1970_and_a_reset_hold_too() {
        time.standAt(Instant.parse("1880-01-01T00:00:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("1880-01-01T00:00:00Z"));

        time.reset();
        assertThat(clock.instant()).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void a_clock_in_another_zone_follows_the_same_journey() {
        var there = clock.withZone(ZoneId.of("Asia/Shanghai"));
        time.standAt(TEN);

        assertThat(there.instant()).isEqualTo(TEN);
        assertThat(there.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
