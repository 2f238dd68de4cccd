package org.nuandong.dispatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RetrySchedule schedule = new RetrySchedule("PT2S, PT1M,PT1H");

    @Test
    void each_failure_waits_for_its_own_pause_and_the_last_one_ends_it() {
        Answer failed = Answer.status(500, null);

        assertThat(schedule.after(1, failed, NOW)).contains(NOW.plusSeconds(2));
        assertThat(schedule.after(2, failed, NOW)).contains(NOW.plusSeconds(60));
        assertThat(schedule.after(3, failed, NOW)).contains(NOW.plusSeconds(3_600));
        assertThat(schedule.after(4, failed, NOW)).isEmpty();
    }

    @Test
    void a_receiver_may_ask_for_more_time_but_not_for_less() {
        assertThat(schedule.after(1, Answer.status(429, Duration.ofSeconds(120)), NOW))
                .contains(NOW.plusSeconds(120));
        assertThat(schedule.after(2, Answer.status(503, Duration.ofSeconds(1)), NOW))
                .contains(NOW.plusSeconds(60));
    }
}
