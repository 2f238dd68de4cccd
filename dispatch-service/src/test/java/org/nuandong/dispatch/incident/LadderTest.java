package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-21T14:30:00Z");

    private final Ladder ladder = Ladder.parse("PT10M,PT5M", "PT5M,PT15M");

    @ParameterizedTest(name = "at {0} the {1} is woken")
    @CsvSource({
        "2026-11-21T14:20:00Z, team-member",
        "2026-11-21T14:24:59Z, team-member",
        "2026-11-21T14:25:00Z, duty-leader",
        "2026-11-21T14:30:00Z, duty-leader",
        "2026-11-21T14:30:00.001Z, bureau-leader",
        "2026-11-21T14:35:00Z, bureau-leader",
        "2026-11-21T15:30:00Z, bureau-leader"
    })
    void each_step_wakes_the_next_above_until_the_top(Instant now, String role) {
        assertThat(ladder.audience(DEADLINE, now)).isEqualTo(role);
    }

    @ParameterizedTest(name = "before and after {0}")
    @CsvSource({"PT10M", "PT5M"})
    void without_warnings_the_breach_wakes_the_team_first(String after) {
        Ladder late = Ladder.parse("", after);

        assertThat(late.audience(DEADLINE, late.breach(DEADLINE))).isEqualTo("team-member");
        assertThat(late.audience(DEADLINE, DEADLINE.plusSeconds(900))).isEqualTo("duty-leader");
    }

    @ParameterizedTest(name = "after {0} it climbs again at {1}")
    @CsvSource({
        "2026-11-21T14:30:00Z, 2026-11-21T14:35:00Z",
        "2026-11-21T14:35:00Z, 2026-11-21T14:45:00Z",
        "2026-11-21T14:45:00Z, 2026-11-21T14:55:00Z",
        "2026-11-21T14:55:00Z, 2026-11-21T15:05:00Z",
        "2026-11-21T15:04:59Z, 2026-11-21T15:05:00Z",
        "2026-11-22T14:30:00Z, 2026-11-22T14:35:00Z"
    })
    void at_the_top_it_comes_again_until_somebody_takes_it_on(Instant after, Instant next) {
        assertThat(ladder.nextEscalation(DEADLINE, after)).contains(next);
    }
}
