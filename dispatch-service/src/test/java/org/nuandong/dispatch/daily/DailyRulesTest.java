package org.nuandong.dispatch.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

class DailyRulesTest {

    private static final Instant NOON = Instant.parse("2026-01-10T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "34.9, low",
        "35.0, normal",
        "36.6, normal",
        "37.2, normal",
        "37.3, fever",
        "41.0, fever",
    })
    void a_temperature_is_judged_by_the_lines_of_the_presets(String celsius, String verdict) {
        Temperature judged =
                Temperature.of(
                        new BigDecimal(celsius), new BigDecimal("37.30"), new BigDecimal("35.00"));

        assertThat(judged.code()).isEqualTo(verdict);
    }

    @Test
    void a_look_puts_the_next_one_off_and_a_missed_one_does_not() {
        Observation observation = new Observation(moment(true), "observation", "entry");
        observation.start(NOON, Duration.ofDays(1), Duration.ofHours(4));
        assertThat(observation.checkDueAt()).isEqualTo(NOON.plus(Duration.ofHours(4)));
        assertThat(observation.untilAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));

        observation.checked(NOON.plus(Duration.ofHours(1)));
        assertThat(observation.checkDueAt()).isEqualTo(NOON.plus(Duration.ofHours(5)));
        observation.missed(NOON.plus(Duration.ofHours(5)));
        assertThat(observation.checkDueAt()).isEqualTo(NOON.plus(Duration.ofHours(9)));
    }

    @Test
    void what_was_proposed_is_decided_once_and_what_is_over_is_over() {
        Observation declined = new Observation(moment(true), "isolation", "fever");
        declined.propose(NOON, NOON.plusSeconds(1800));
        declined.decline(NOON, "excluded");

        assertThatThrownBy(() -> declined.start(NOON, Duration.ofDays(1), Duration.ofHours(4)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> declined.decline(NOON, "excluded"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> declined.checked(NOON)).isInstanceOf(ProblemException.class);

        Observation running = new Observation(moment(true), "isolation", "fever");
        running.start(NOON, Duration.ofDays(1), Duration.ofHours(4));
        running.end(NOON, "recovered");
        assertThat(running.checkDueAt()).isNull();
        assertThatThrownBy(() -> running.end(NOON, "recovered"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_leave_is_noticed_as_overdue_once_and_never_after_the_return() {
        CareLeave late = new CareLeave(moment(true), "errand", "none", NOON.plusSeconds(3600));
        assertThat(late.overdue(NOON.plusSeconds(3600))).isTrue();
        assertThat(late.overdue(NOON.plusSeconds(3700))).isFalse();
        late.back(NOON.plusSeconds(4000));
        assertThatThrownBy(() -> late.back(NOON.plusSeconds(5000)))
                .isInstanceOf(ProblemException.class);

        CareLeave back = new CareLeave(moment(false), "errand", "staff", NOON.plusSeconds(3600));
        assertThat(back.isProtected()).isTrue();
        back.back(NOON.plusSeconds(60));
        assertThat(back.overdue(NOON.plusSeconds(3600))).isFalse();
    }

    private static Moment moment(boolean mayLeaveAlone) {
        Stay stay =
                new Stay(
                        UUID.randomUUID(),
                        "420704-20260110-001",
                        UUID.randomUUID(),
                        new RegionCode("420704"),
                        UUID.randomUUID(),
                        null,
                        NOON.minusSeconds(3600),
                        "male",
                        "19-59",
                        "healthy",
                        "unknown",
                        List.of(),
                        false,
                        false,
                        true,
                        false,
                        mayLeaveAlone,
                        false,
                        false,
                        false);
        return new Moment(stay, NOON, NOON, "staff-1", false);
    }
}
