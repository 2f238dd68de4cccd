package org.nuandong.beneficiary.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;

class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");
    private static final String MEETING =
            """
            [{"step": "meeting-decision", "role": "approver", "withinDays": 15},
             {"step": "public-notice", "role": "registrar", "withinDays": 3, "noticeDays": 7}]
            """;

    @Test
    void elsewhere_the_meeting_decides_and_the_list_hangs_from_27_january_to_2_february() {
        Confirmation one = applied(MEETING);
        assertThat(one.current().step()).isEqualTo("meeting-decision");
        assertThat(one.stepDueAt()).isEqualTo("2026-02-04T02:00:00Z");
        assertThat(one.advance(NOW)).isFalse();
        one.publish("村务公开栏", LocalDate.of(2026, 1, 27));
        assertThat(one.noticeUntil()).isEqualTo("2026-02-02");
        assertThat(one.stepDueAt()).isNull();
        assertThat(one.advance(NOW)).isTrue();
        assertThat(one.state()).isEqualTo(ConfirmationState.CONFIRMED);
    }

    @Test
    void a_step_is_taken_in_its_turn_only_and_nothing_after_the_end() {
        Confirmation one = applied(MEETING);
        assertThatThrownBy(() -> one.requireTurn("public-notice"))
                .isInstanceOf(ProblemException.class);
        one.refuse("not-in-need", NOW);
        assertThatThrownBy(() -> one.requireTurn("meeting-decision"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> one.withdraw("", NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_step_is_missed_once_and_only_while_it_waits() {
        Confirmation one = applied(MEETING);
        Instant due = one.stepDueAt();
        assertThat(one.miss(due.minusSeconds(1))).isFalse();
        assertThat(one.miss(due)).isTrue();
        assertThat(one.miss(due)).isFalse();
        one.advance(due.plusSeconds(60));
        assertThat(one.isOverdue()).isFalse();
        assertThat(one.miss(due)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"step\": \"community-check\", \"role\": \"registrar\"}]",
                "[{\"step\": \"public-notice\", \"role\": \"registrar\", \"withinDays\": 3}]",
                "[{\"step\": \"community-check\", \"withinDays\": 3}]",
                "{}"
            })
    void a_preset_that_says_too_little_is_no_way_to_go(String preset) {
        assertThatThrownBy(() -> StepPlan.parse(preset)).isInstanceOf(IllegalStateException.class);
    }

    private static Confirmation applied(String plan) {
        Application application =
                new Application(
                        new RegionCode("420222100"),
                        "household",
                        UUID.randomUUID(),
                        "DIBAO",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 19),
                        "[]",
                        "registrar-1");
        return new Confirmation(UUID.randomUUID(), application, StepPlan.parse(plan), NOW);
    }
}
