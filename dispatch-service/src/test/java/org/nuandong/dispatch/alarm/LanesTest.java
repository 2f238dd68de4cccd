package org.nuandong.dispatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void a_channel_that_hangs_takes_two_places_and_leaves_the_others_theirs() {
        Lanes lanes = new Lanes(2);
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();

        assertThat(lanes.enter(slow)).isTrue();
        assertThat(lanes.enter(slow)).isTrue();
        assertThat(lanes.enter(slow)).isFalse();
        assertThat(lanes.enter(quick)).isTrue();

        lanes.leave(slow);
        assertThat(lanes.enter(slow)).isTrue();
    }
}
