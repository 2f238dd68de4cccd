package org.nuandong.dispatch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.roster.DutyGaps.Cover;
import org.nuandong.dispatch.roster.DutyGaps.Gap;

/** A day of duty from eight in the morning. */
class DutyGapsRulesTest {

    private static final Instant EIGHT = Instant.parse("2026-12-01T00:00:00Z");

    private static Instant hour(int hours) {
        return EIGHT.plus(Duration.ofHours(hours));
    }

    private static List<Gap> gaps(Cover... covers) {
        return new DutyGaps(EIGHT, hour(24)).in(List.of(covers));
    }

    @Test
    void a_24_hour_shift_leaves_no_gap() {
        assertThat(gaps(new Cover(hour(0), hour(24), true))).isEmpty();
    }

    @Test
    void a_day_without_any_shift_is_one_gap() {
        assertThat(gaps()).containsExactly(new Gap("nobody", hour(0), hour(24)));
    }

    @Test
    void the_hole_between_two_shifts_is_shown_to_the_minute() {
        assertThat(gaps(new Cover(hour(-2), hour(10), true), new Cover(hour(11), hour(26), true)))
                .containsExactly(new Gap("nobody", hour(10), hour(11)));
    }

    @Test
    void too_few_people_are_a_gap_unless_another_shift_has_enough() {
        assertThat(gaps(new Cover(hour(0), hour(24), false), new Cover(hour(6), hour(12), true)))
                .containsExactly(
                        new Gap("understaffed", hour(0), hour(6)),
                        new Gap("understaffed", hour(12), hour(24)));
    }

    @Test
    void neighbouring_parts_of_one_kind_are_one_gap() {
        assertThat(gaps(new Cover(hour(0), hour(8), false), new Cover(hour(8), hour(24), false)))
                .containsExactly(new Gap("understaffed", hour(0), hour(24)));
    }

    @Test
    void a_shift_that_should_have_started_covers_nothing_until_now() {
        Shift late = shift(hour(0), hour(24));

        assertThat(gaps(Cover.of(late, true, hour(3))))
                .containsExactly(new Gap("nobody", hour(0), hour(3)));
    }

    @Test
    void who_went_home_early_left_a_gap_and_who_stays_on_fills_one() {
        Shift early = shift(hour(0), hour(12));
        early.start(hour(0));
        early.end(hour(9));
        Shift still = shift(hour(9).plusSeconds(60), hour(12));
        still.start(hour(9).plusSeconds(60));

        assertThat(gaps(Cover.of(early, true, hour(20)), Cover.of(still, true, hour(20))))
                .containsExactly(
                        new Gap("nobody", hour(9), hour(9).plusSeconds(60)),
                        new Gap("nobody", hour(20), hour(24)));
    }

    private static Shift shift(Instant from, Instant until) {
        return new Shift(
                UUID.randomUUID(), new RegionCode("420200"), null, "staff-1", "李某乙", from, until);
    }
}
