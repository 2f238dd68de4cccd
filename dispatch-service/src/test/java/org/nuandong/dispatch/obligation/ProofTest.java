package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.dispatch.patrol.NightWindow;
import org.nuandong.dispatch.patrol.PatrolWalks.Walk;

/** Which patrols prove what. */
class ProofTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID AREA = UUID.randomUUID();

    private static final Instant AFTERWARDS = at("2026-11-20T12:00:00");

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Period.CHINA).toInstant();
    }

    private static Walk walk(String from, String until) {
        return walk(from, until, false, true);
    }

    private static Walk walk(String from, String until, boolean night, boolean proves) {
        return new Walk(
                UUID.randomUUID(),
                "一组",
                at(from),
                until == null ? null : at(until),
                night,
                proves,
                Set.of(AREA));
    }

    @Test
    void a_patrol_over_midnight_belongs_to_the_day_it_started() {
        List<Walk> walks = List.of(walk("2026-11-18T23:30:00", "2026-11-19T01:00:00"));

        assertThat(Proof.of(ObligationKind.DAILY, null, Period.day(DAY), walks, AFTERWARDS).walks())
                .hasSize(1);
        assertThat(
                        Proof.of(
                                        ObligationKind.DAILY,
                                        null,
                                        Period.day(DAY.plusDays(1)),
                                        walks,
                                        AFTERWARDS)
                                .walks())
                .isEmpty();
    }

    @Test
    void a_patrol_still_out_proves_the_hours_until_now_and_none_to_come() {
        Period evening = new Period(at("2026-11-18T20:00:00"), at("2026-11-18T23:59:00"));
        List<Walk> walks = List.of(walk("2026-11-18T09:00:00", null));

        assertThat(slot(evening, walks, at("2026-11-18T09:10:00"))).isEmpty();
        assertThat(slot(evening, walks, at("2026-11-18T20:00:01"))).hasSize(1);
    }

    private static List<Walk> slot(Period period, List<Walk> walks, Instant now) {
        return Proof.of(ObligationKind.SLOT, null, period, walks, now).walks();
    }

    @Test
    void a_patrol_that_visited_no_point_proves_nothing() {
        List<Walk> walks =
                List.of(walk("2026-11-18T10:00:00", "2026-11-18T11:00:00", false, false));

        assertThat(Proof.of(ObligationKind.DAILY, null, Period.day(DAY), walks, AFTERWARDS).walks())
                .isEmpty();
    }

    @Test
    void a_night_is_proved_after_midnight_too_but_only_by_a_patrol_at_night() {
        Period night = Period.night(NightWindow.parse("20:00-06:00"), DAY);
        Walk late = walk("2026-11-19T02:00:00", "2026-11-19T03:00:00", true, true);
        Walk evening = walk("2026-11-18T16:00:00", "2026-11-18T20:30:00", false, true);

        assertThat(
                        Proof.of(
                                        ObligationKind.NIGHTLY,
                                        null,
                                        night,
                                        List.of(late, evening),
                                        AFTERWARDS)
                                .walks())
                .containsExactly(late);
    }

    @Test
    void an_area_is_proved_by_patrols_that_visited_a_point_in_it() {
        List<Walk> walks = List.of(walk("2026-11-18T10:00:00", "2026-11-18T11:00:00"));

        assertThat(Proof.of(ObligationKind.DAILY, AREA, Period.day(DAY), walks, AFTERWARDS).walks())
                .hasSize(1);
        assertThat(
                        Proof.of(
                                        ObligationKind.DAILY,
                                        UUID.randomUUID(),
                                        Period.day(DAY),
                                        walks,
                                        AFTERWARDS)
                                .walks())
                .isEmpty();
    }

    @Test
    void shifts_with_a_gap_of_just_an_hour_have_none_and_a_second_more_is_one() {
        List<Walk> fine =
                List.of(
                        walk("2026-11-18T00:00:00", "2026-11-18T12:00:00"),
                        walk("2026-11-18T13:00:00", "2026-11-19T00:00:00"));
        List<Walk> broken =
                List.of(
                        walk("2026-11-18T00:00:00", "2026-11-18T12:00:00"),
                        walk("2026-11-18T13:00:01", "2026-11-19T00:00:00"));
        Instant after = at("2026-11-19T08:00:00");

        assertThat(Proof.continuous(Period.day(DAY), HOUR, fine, after).gaps()).isEmpty();
        assertThat(Proof.continuous(Period.day(DAY), HOUR, broken, after).gaps())
                .containsExactly(
                        new Proof.Gap(at("2026-11-18T12:00:00"), at("2026-11-18T13:00:01")));
    }

    @Test
    void overlapping_shifts_cover_each_other_and_a_running_one_covers_until_now() {
        List<Walk> walks =
                List.of(
                        walk("2026-11-17T22:00:00", "2026-11-18T08:00:00"),
                        walk("2026-11-18T06:00:00", "2026-11-18T07:00:00"),
                        walk("2026-11-18T08:30:00", null));

        Proof proof = Proof.continuous(Period.day(DAY), HOUR, walks, at("2026-11-18T20:00:00"));

        assertThat(proof.gaps()).isEmpty();
        assertThat(Proof.dueNext(Period.day(DAY), HOUR, walks, at("2026-11-18T20:00:00")))
                .isEqualTo(at("2026-11-19T00:00:00"));
    }

    @Test
    void when_the_last_shift_is_over_the_next_is_due_within_the_hour() {
        List<Walk> walks = List.of(walk("2026-11-18T00:00:00", "2026-11-18T08:00:00"));

        assertThat(Proof.dueNext(Period.day(DAY), HOUR, walks, at("2026-11-18T08:30:00")))
                .isEqualTo(at("2026-11-18T09:00:00"));
    }
}
