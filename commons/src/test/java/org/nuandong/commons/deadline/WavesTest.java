package org.nuandong.commons.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;

class WavesTest {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");

    private static Deadline due(int aggregate, String step, int minute) {
        return new Deadline(
                UUID.randomUUID(),
                "incident",
                new UUID(0, aggregate),
                step,
                START.plusSeconds(60L * minute),
                new RegionCode("420200"),
                null);
    }

    @Test
    void a_warning_comes_before_the_breach_of_the_same_incident() {
        Deadline breach = due(2, "breach", 19);
        Deadline warning = due(1, "warning", 20);
        Deadline late = due(1, "breach", 30);
        assertThat(Waves.of(List.of(breach, warning, late)))
                .containsExactly(List.of(breach), List.of(warning), List.of(late));
    }

    @Test
    void one_step_goes_together_in_the_order_of_ids() {
        Deadline third = due(3, "warning", 1);
        Deadline first = due(1, "warning", 2);
        Deadline second = due(2, "warning", 3);
        assertThat(Waves.of(List.of(third, first, second)))
                .containsExactly(List.of(first, second, third));
    }

    @Test
    void nothing_due_is_no_wave() {
        assertThat(Waves.of(List.of())).isEmpty();
    }
}
