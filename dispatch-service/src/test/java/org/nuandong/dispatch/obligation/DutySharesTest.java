package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.dispatch.duty.DutyRule;
import org.nuandong.dispatch.obligation.RuleTimeline.Piece;
import org.nuandong.dispatch.patrol.NightWindow;

/** What a day and a week owe by the rules that held in them. */
class DutySharesTest {

    private static final NightWindow NIGHT = NightWindow.parse("20:00-06:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DutyRule WEEKLY = new DutyRule(0, 3, false, false);
    private static final DutyRule WEEKLY_NIGHT = new DutyRule(0, 3, true, false);
    private static final DutyRule TWO_A_DAY = new DutyRule(2, 3, false, false);
    private static final DutyRule DAILY = new DutyRule(1, 7, false, false);
    private static final DutyRule WITH_NIGHT = new DutyRule(2, 14, true, false);
    private static final DutyRule SHIFTS = new DutyRule(2, 14, true, true);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Period.CHINA).toInstant();
    }

    private static DutyShares shares(Piece... pieces) {
        return new DutyShares(new RuleTimeline(List.of(pieces)), new BigDecimal("0.25"), NIGHT);
    }

    private static Piece from(Instant at, DutyRule rule) {
        return new Piece(at, rule, "TEST");
    }

    private static int owed(List<DutyShares.Share> shares, ObligationKind kind) {
        return shares.stream()
                .filter(share -> share.kind() == kind)
                .mapToInt(DutyShares.Share::owed)
                .sum();
    }

    @ParameterizedTest(name = "a season that begins on {0} owes {1} of 3")
    @CsvSource({
        "2026-11-16, 3", "2026-11-17, 3", "2026-11-18, 3", "2026-11-19, 2",
        "2026-11-20, 2", "2026-11-21, 1", "2026-11-22, 1", "2026-11-23, 0"
    })
    void a_part_week_owes_its_share_rounded_up(LocalDate first, int owed) {
        DutyShares shares = shares(from(Period.day(first).from(), WEEKLY));

        assertThat(owed(shares.ofWeek(MONDAY), ObligationKind.WEEKLY)).isEqualTo(owed);
    }

    @ParameterizedTest(name = "a season that ends before {0} owes {1} of 3")
    @CsvSource({"2026-11-16, 0", "2026-11-17, 1", "2026-11-19, 2", "2026-11-21, 3"})
    void the_last_week_of_a_season_owes_its_share_too(LocalDate over, int owed) {
        DutyShares shares =
                shares(from(EVER, WEEKLY), from(Period.day(over).from(), RuleTimeline.NOTHING));

        assertThat(owed(shares.ofWeek(MONDAY), ObligationKind.WEEKLY)).isEqualTo(owed);
    }

    @Test
    void a_level_that_changes_in_mid_week_owes_three_sevenths_of_one_and_four_of_the_other() {
        DutyShares shares = shares(from(EVER, WEEKLY), from(at("2026-11-19T00:00:00"), DAILY));

        // 3 days of 3 a week and 4 days of 7 a week: 37 sevenths.
        assertThat(owed(shares.ofWeek(MONDAY), ObligationKind.WEEKLY)).isEqualTo(6);
        assertThat(owed(shares.ofDay(MONDAY.plusDays(2), List.of(), HOUR), ObligationKind.DAILY))
                .isZero();
        assertThat(owed(shares.ofDay(MONDAY.plusDays(3), List.of(), HOUR), ObligationKind.DAILY))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "raised at {0} a day owes {1}")
    @CsvSource({
        "2026-11-18T00:00:00, 1",
        "2026-11-18T18:00:00, 1",
        "2026-11-18T18:00:01, 0",
        "2026-11-18T23:50:00, 0"
    })
    void a_warning_binds_the_same_day_while_a_quarter_of_it_is_left(String raised, int owed) {
        DutyShares shares = shares(from(EVER, WEEKLY), from(at(raised), DAILY));

        assertThat(
                        owed(
                                shares.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR),
                                ObligationKind.DAILY))
                .isEqualTo(owed);
    }

    @ParameterizedTest(name = "lowered at {0} a day owes {1}")
    @CsvSource({"2026-11-18T05:59:59, 0", "2026-11-18T06:00:00, 1", "2026-11-18T12:00:00, 1"})
    void a_day_owes_what_held_for_a_quarter_of_it(String lowered, int owed) {
        DutyShares shares = shares(from(EVER, DAILY), from(at(lowered), WEEKLY));

        assertThat(
                        owed(
                                shares.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR),
                                ObligationKind.DAILY))
                .isEqualTo(owed);
    }

    @Test
    void the_second_patrol_of_a_day_is_owed_only_when_it_was_asked_for_long_enough() {
        DutyShares shares = shares(from(EVER, DAILY), from(at("2026-11-18T19:00:00"), WITH_NIGHT));

        assertThat(
                        owed(
                                shares.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR),
                                ObligationKind.DAILY))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "with night from {0}: {1}")
    @CsvSource({
        "2026-11-18T19:00:00, 1",
        "2026-11-19T03:30:00, 1",
        "2026-11-19T03:30:01, 0",
        "2026-11-19T07:00:00, 0"
    })
    void a_night_is_owed_by_its_own_hours(String raised, int owed) {
        DutyShares shares = shares(from(EVER, DAILY), from(at(raised), WITH_NIGHT));

        assertThat(
                        owed(
                                shares.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR),
                                ObligationKind.NIGHTLY))
                .isEqualTo(owed);
    }

    @Test
    void three_a_week_with_night_ask_for_one_night_in_the_week_and_none_each_day() {
        DutyShares shares = shares(from(EVER, WEEKLY_NIGHT));

        assertThat(owed(shares.ofWeek(MONDAY), ObligationKind.WEEKLY_NIGHT)).isEqualTo(1);
        assertThat(owed(shares.ofDay(MONDAY, List.of(), HOUR), ObligationKind.NIGHTLY)).isZero();
    }

    @Test
    void two_a_day_stay_two_a_day_in_a_week_of_three() {
        DutyShares shares = shares(from(EVER, TWO_A_DAY));

        assertThat(owed(shares.ofDay(MONDAY, List.of(), HOUR), ObligationKind.DAILY)).isEqualTo(2);
        assertThat(owed(shares.ofWeek(MONDAY), ObligationKind.WEEKLY)).isEqualTo(3);
    }

    @Test
    void continuous_shifts_begin_when_they_are_asked_for_and_not_for_less_than_a_gap() {
        DutyShares shares = shares(from(EVER, DAILY), from(at("2026-11-18T14:00:00"), SHIFTS));
        DutyShares late = shares(from(EVER, DAILY), from(at("2026-11-18T23:10:00"), SHIFTS));

        DutyShares.Share share =
                shares.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR).stream()
                        .filter(s -> s.kind() == ObligationKind.CONTINUOUS)
                        .findFirst()
                        .orElseThrow();

        assertThat(share.owed()).isEqualTo(1);
        assertThat(share.period())
                .isEqualTo(new Period(at("2026-11-18T14:00:00"), at("2026-11-19T00:00:00")));
        assertThat(
                        owed(
                                late.ofDay(LocalDate.of(2026, 11, 18), List.of(), HOUR),
                                ObligationKind.CONTINUOUS))
                .isZero();
    }

    @Test
    void hours_of_the_day_each_ask_for_one_and_only_while_there_is_a_duty() {
        List<String> hours = List.of("08:00-12:00", "14:00-18:00", "20:00-23:59");
        DutyShares shares =
                shares(
                        from(at("2026-11-18T14:30:00"), WEEKLY),
                        from(at("2026-11-19T00:00:00"), RuleTimeline.NOTHING));

        List<DutyShares.Share> slots =
                shares.ofDay(LocalDate.of(2026, 11, 18), hours, HOUR).stream()
                        .filter(s -> s.kind() == ObligationKind.SLOT)
                        .toList();

        assertThat(slots).extracting(DutyShares.Share::owed).containsExactly(0, 1, 1);
        assertThat(slots.get(2).period().until()).isEqualTo(at("2026-11-19T00:00:00"));
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({
        "2026-12-27, 2026-W52", "2026-12-28, 2026-W53", "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01", "2024-12-30, 2025-W01", "2021-01-03, 2020-W53"
    })
    void a_week_belongs_to_the_year_of_its_thursday(LocalDate day, String week) {
        assertThat(Period.weekName(day)).isEqualTo(week);
        assertThat(Period.mondayOf(week, "week")).isEqualTo(Period.monday(day));
        assertThat(Period.week(day).length()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({"2027-W53", "2026-W54", "2026-W00", "2026W01", "week"})
    void a_week_that_does_not_exist_is_refused(String week) {
        assertThatThrownBy(() -> Period.mondayOf(week, "week"))
                .hasMessageContaining("invalid-request");
    }

    @Test
    void a_week_over_the_new_year_owes_three_like_any_other() {
        DutyShares shares = shares(from(EVER, WEEKLY));

        assertThat(owed(shares.ofWeek(LocalDate.of(2027, 1, 1)), ObligationKind.WEEKLY))
                .isEqualTo(3);
        assertThat(shares.ofWeek(LocalDate.of(2027, 1, 1)).get(0).period().from())
                .isEqualTo(at("2026-12-28T00:00:00"));
    }
}
