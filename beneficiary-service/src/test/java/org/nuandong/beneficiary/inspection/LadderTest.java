package org.nuandong.beneficiary.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a late finding climbs. */
class LadderTest {

    @Test
    void each_step_has_its_wait_and_the_top_has_none() {
        Ladder ladder = Ladder.of("[\"PT0S\", \"P3D\"]");
        assertThat(ladder.next(0)).contains(Duration.ZERO);
        assertThat(ladder.next(1)).contains(Duration.ofDays(3));
        assertThat(ladder.next(2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"P3D\", \"P1D\"]", "[\"PT0S\", \"PT0S\"]", "[\"soon\"]", "{}"})
    void one_that_does_not_rise_or_cannot_be_read_is_no_ladder(String text) {
        assertThatThrownBy(() -> Ladder.of(text)).isInstanceOf(IllegalStateException.class);
    }
}
