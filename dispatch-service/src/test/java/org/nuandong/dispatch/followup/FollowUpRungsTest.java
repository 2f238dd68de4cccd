package org.nuandong.dispatch.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;

class FollowUpRungsTest {

    private static final Instant REFUSED = Instant.parse("2026-01-01T20:00:00Z");

    private static FollowUp refusal() {
        return new FollowUp(
                new FollowUpDraft(
                        "refusal",
                        UUID.randomUUID(),
                        null,
                        new RegionCode("420200"),
                        null,
                        REFUSED,
                        false),
                Duration.ofHours(12),
                "PT0S,PT1H,PT4H");
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M, 0", "PT12H, 1", "PT12H59M, 1", "PT13H, 2", "PT16H, 3", "PT48H, 3"})
    void it_climbs_with_the_hours_that_nobody_went(Duration later, int rungs) {
        assertThat(refusal().rungsBy(REFUSED.plus(later))).isEqualTo(rungs);
    }

    @Test
    void the_ladder_ends_at_the_bureau() {
        FollowUp followUp = refusal();

        assertThat(followUp.rungAt(2)).contains(REFUSED.plus(Duration.ofHours(16)));
        assertThat(followUp.rungAt(3)).isEmpty();
    }

    @Test
    void a_miss_is_recorded_once() {
        FollowUp followUp = refusal();

        assertThat(followUp.miss(REFUSED.plus(Duration.ofHours(13)))).isTrue();
        assertThat(followUp.miss(REFUSED.plus(Duration.ofHours(14)))).isFalse();
        assertThat(followUp.missedAt()).isEqualTo(REFUSED.plus(Duration.ofHours(13)));
    }
}
