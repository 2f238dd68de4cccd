package org.nuandong.commons.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParsedOnceTest {

    private final AtomicInteger parsed = new AtomicInteger();
    private final ParsedOnce<Duration> durations =
            new ParsedOnce<>(
                    text -> {
                        parsed.incrementAndGet();
                        return Duration.parse(text);
                    });

    @Test
    void the_same_text_is_parsed_once_and_a_changed_one_anew() {
        assertThat(durations.of("PT30M")).isEqualTo(Duration.ofMinutes(30));
        assertThat(durations.of("PT30M")).isEqualTo(Duration.ofMinutes(30));
        assertThat(durations.of("PT25M")).isEqualTo(Duration.ofMinutes(25));
        assertThat(parsed).hasValue(2);
    }

    @Test
    void an_unreadable_text_is_refused_each_time() {
        assertThatThrownBy(() -> durations.of("soon")).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> durations.of("soon")).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void it_never_keeps_more_than_a_thousand() {
        for (int i = 0; i < 1_001; i++) {
            durations.of("PT" + i + "S");
        }
        durations.of("PT0S");
        assertThat(parsed).hasValue(1_002);
        assertThat(durations.of("PT1000S")).isEqualTo(Duration.ofSeconds(1_000));
        assertThat(parsed).hasValue(1_002);
    }
}
