package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;

/** R110: within 30 minutes, within 60 when truly far, counted from the first tip. */
class ArrivalClockTest {

    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

    /** Told nothing of its ringing. */
    private static Joining.Call call(Instant receivedAt) {
        return new Joining.Call(receivedAt, null);
    }

    private static final Ladder LADDER = Ladder.parse("PT10M,PT5M", "PT5M,PT15M");

    private final ArrivalClock clock = new ArrivalClock(TEN, "PT30M", "PT60M", LADDER);

    private static FarMark farAt(Instant at) {
        return new FarMark(FarMark.WORD, "distance", "山路四十公里", at, "duty-leader", null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:29:59Z, true",
        "2026-11-21T10:30:00.000Z, true",
        "2026-11-21T10:30:00.001Z, false",
        "2026-11-21T10:31:00Z, false"
    })
    void on_time_is_up_to_and_including_the_deadline(Instant arrivedAt, boolean onTime) {
        clock.arrive(arrivedAt);

        assertThat(clock.onTime()).isEqualTo(onTime);
        assertThat(clock.breach(arrivedAt)).isEqualTo(!onTime);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T11:00:00.000Z, true", "2026-11-21T11:00:00.001Z, false"})
    void far_has_sixty_minutes(Instant arrivedAt, boolean onTime) {
        clock.markFar(farAt(TEN.plus(Duration.ofMinutes(30))));

        clock.arrive(arrivedAt);

        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T11:00:00Z");
        assertThat(clock.onTime()).isEqualTo(onTime);
    }

    @Test
    void far_comes_too_late_once_the_near_deadline_has_passed() {
        assertThatThrownBy(() -> clock.markFar(farAt(TEN.plus(Duration.ofMillis(1_800_001)))))
                .isInstanceOf(ProblemException.class)
                .hasMessage("near-deadline-passed");
    }

    @Test
    void helped_from_afar_in_time_and_reopened_late_it_counts_anew() {
        Instant reopened = TEN.plus(Duration.ofHours(3));

        assertThat(clock.beginAnew(TEN.plus(Duration.ofMinutes(30)), reopened)).isTrue();

        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T13:30:00Z");
        assertThat(clock.breach(reopened.plusSeconds(1))).isFalse();
        assertThat(clock.receivedAt()).isEqualTo(TEN);
    }

    @Test
    void an_earlier_tip_does_not_take_back_the_deadline_that_counts_anew() {
        clock.beginAnew(TEN, TEN.plus(Duration.ofHours(3)));

        clock.startNoLaterThan(call(TEN.minusSeconds(600)));

        assertThat(clock.receivedAt()).isEqualTo("2026-11-21T09:50:00Z");
        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T13:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:10:00Z, 2026-11-21T10:30:00Z",
        "2026-11-21T10:30:00.001Z, 2026-11-21T13:00:00Z"
    })
    void ended_late_or_reopened_in_time_it_keeps_its_deadline(Instant ended, Instant reopened) {
        assertThat(clock.beginAnew(ended, reopened)).isFalse();

        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T10:30:00Z");
    }

    @Test
    void a_breach_is_never_wiped_out_by_a_reopening() {
        clock.breach(TEN.plus(Duration.ofMinutes(31)));

        assertThat(clock.beginAnew(TEN.plusSeconds(60), TEN.plus(Duration.ofHours(3)))).isFalse();
    }

    @Test
    void far_is_marked_once() {
        clock.markFar(farAt(TEN));

        assertThatThrownBy(() -> clock.markFar(farAt(TEN))).hasMessage("already-marked-far");
    }

    @Test
    void a_breach_is_recorded_once_and_stays_with_a_team_that_claims_an_earlier_arrival() {
        Instant late = TEN.plus(Duration.ofMinutes(31));
        assertThat(clock.breach(late)).isTrue();
        assertThat(clock.breach(late)).isFalse();

        clock.arrive(TEN.plus(Duration.ofMinutes(29)));

        assertThat(clock.onTime()).isFalse();
        assertThat(clock.breachedAt()).isEqualTo(late);
    }

    @Test
    void a_duty_leader_may_declare_that_only_the_report_came_late() {
        clock.breach(TEN.plus(Duration.ofMinutes(31)));
        clock.arrive(TEN.plus(Duration.ofMinutes(29)));

        clock.reportedLate(TEN.plus(Duration.ofMinutes(28)), "无信号", "duty-leader");

        assertThat(clock.onTime()).isTrue();
        assertThat(clock.arrivedAt()).isEqualTo("2026-11-21T10:28:00Z");
        assertThat(clock.isReportedLate()).isTrue();
        assertThat(clock.breachedAt()).isNotNull();
    }

    @Test
    void an_arrival_after_the_deadline_was_not_merely_reported_late() {
        clock.arrive(TEN.plus(Duration.ofMinutes(31)));

        assertThatThrownBy(() -> clock.reportedLate(clock.arrivedAt(), "无信号", "duty-leader"))
                .hasMessage("arrival-not-in-time");
    }

    @Test
    void an_earlier_tip_moves_the_deadline_forward_and_a_later_one_does_nothing() {
        assertThat(clock.startNoLaterThan(call(TEN.minus(Duration.ofMinutes(5))))).isTrue();
        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T10:25:00Z");

        assertThat(clock.startNoLaterThan(call(TEN))).isFalse();
        assertThat(clock.deadlineAt()).isEqualTo("2026-11-21T10:25:00Z");
    }

    @Test
    void a_second_arrival_changes_nothing() {
        assertThat(clock.arrive(TEN.plus(Duration.ofMinutes(20)))).isTrue();
        assertThat(clock.arrive(TEN.plus(Duration.ofMinutes(50)))).isFalse();

        assertThat(clock.onTime()).isTrue();
        assertThat(clock.arrivedAt()).isEqualTo("2026-11-21T10:20:00Z");
    }

    @Test
    void the_ladder_warns_before_and_climbs_after() {
        Instant deadline = clock.deadlineAt();

        assertThat(LADDER.nextWarning(deadline, TEN)).contains(deadline.minusSeconds(600));
        assertThat(LADDER.nextWarning(deadline, deadline.minusSeconds(600)))
                .contains(deadline.minusSeconds(300));
        assertThat(LADDER.nextWarning(deadline, deadline.minusSeconds(300))).isEmpty();
        assertThat(LADDER.breach(deadline)).isEqualTo(deadline.plusMillis(1));
        assertThat(LADDER.nextEscalation(deadline, deadline)).contains(deadline.plusSeconds(300));
        assertThat(LADDER.nextEscalation(deadline, deadline.plusSeconds(900)))
                .contains(deadline.plusSeconds(1_500));
    }

    @Test
    void a_breach_and_an_earlier_deadline_undo_the_acknowledgement() {
        assertThat(clock.acknowledge(TEN.plusSeconds(1_200), "duty-leader")).isTrue();
        assertThat(clock.acknowledge(TEN.plusSeconds(1_201), "duty-leader")).isFalse();

        clock.startNoLaterThan(call(TEN.minusSeconds(60)));
        assertThat(clock.acknowledge(TEN.plusSeconds(1_202), "duty-leader")).isTrue();

        clock.breach(TEN.plusSeconds(1_900));
        assertThat(clock.acknowledgedAt()).isNull();
    }
}
