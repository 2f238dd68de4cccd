package org.nuandong.beneficiary.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom chance takes, and what it then tells about the rest. */
class SamplingTest {

    private static final UUID PROJECT = new UUID(7, 7);

    @Test
    void the_same_seed_and_frame_draw_the_same_people_and_another_seed_others() {
        List<Subject> frame = frame(1_000, 300, 7);
        assertThat(Sampling.draw(frame, 100, 42)).isEqualTo(Sampling.draw(frame, 100, 42));
        assertThat(subjects(Sampling.draw(frame, 100, 43)))
                .isNotEqualTo(subjects(Sampling.draw(frame, 100, 42)));
    }

    @Test
    void nobody_is_drawn_twice_and_each_street_has_its_share() {
        List<Subject> frame = frame(1_000, 300, 7);
        SortedMap<Sampling.Stratum, Sampling.Drawn> drawn = Sampling.draw(frame, 100, 42);
        assertThat(subjects(drawn)).hasSize(100);
        assertThat(new HashSet<>(subjects(drawn))).hasSize(100);
        assertThat(drawn.values().stream().map(one -> one.subjects().size()))
                .containsExactly(76, 23, 1);
        assertThat(drawn.values().stream().map(Sampling.Drawn::frame))
                .containsExactly(1_000, 300, 7);
    }

    @Test
    void whoever_is_in_the_frame_is_as_likely_as_every_other() {
        List<Subject> frame = frame(10);
        int[] times = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            subjects(Sampling.draw(frame, 3, seed))
                    .forEach(id -> times[(int) id.getLeastSignificantBits()]++);
        }
        for (int time : times) {
            assertThat(time).isBetween(5_700, 6_300);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 4 1 1", "2, 2 1 1", "500, 100 10 1", "22, 19 2 1"})
    void shares_are_whole_never_above_the_frame_and_never_none(int wanted, String expected) {
        SortedMap<Sampling.Stratum, Integer> sizes = new TreeMap<>();
        int[] size = {100, 10, 1};
        for (int i = 0; i < 3; i++) {
            sizes.put(new Sampling.Stratum("33040200" + i, PROJECT), size[i]);
        }
        List<String> shares =
                Sampling.shares(sizes, wanted).values().stream().map(String::valueOf).toList();
        assertThat(String.join(" ", shares)).isEqualTo(expected);
    }

    @Test
    void of_all_the_same_answers_wilson_tells_the_margin() {
        Estimate all = Estimate.of(List.of(new Estimate.Counted(1_000, 100, 100)));
        assertThat(all.method()).isEqualTo(Estimate.WILSON);
        assertThat(all.percent()).isEqualTo(new BigDecimal("100.0"));
        assertThat(all.from()).isEqualTo(new BigDecimal("96.3"));
        assertThat(all.to()).isEqualTo(new BigDecimal("100.0"));
        Estimate half = Estimate.of(List.of(new Estimate.Counted(10, 1, 1), counted(10, 9, 4)));
        assertThat(half.percent()).isEqualTo(new BigDecimal("50.0"));
        assertThat(half.from()).isEqualTo(new BigDecimal("23.7"));
        assertThat(half.to()).isEqualTo(new BigDecimal("76.3"));
    }

    @Test
    void streets_are_weighted_by_those_who_live_there() {
        Estimate two = Estimate.of(List.of(counted(900, 50, 45), counted(100, 50, 25)));
        assertThat(two.method()).isEqualTo(Estimate.STRATIFIED);
        assertThat(two.answered()).isEqualTo(100);
        assertThat(two.percent()).isEqualTo(new BigDecimal("86.0"));
        assertThat(two.from()).isEqualTo(new BigDecimal("78.6"));
        assertThat(two.to()).isEqualTo(new BigDecimal("93.4"));
        Estimate whole = Estimate.of(List.of(counted(10, 10, 9)));
        assertThat(whole.from()).isEqualTo(whole.to()).isEqualTo(new BigDecimal("90.0"));
        assertThat(Estimate.of(List.of(counted(9, 0, 0))).percent()).isNull();
    }

    private static Estimate.Counted counted(int frame, int answered, int received) {
        return new Estimate.Counted(frame, answered, received);
    }

    private static List<Subject> frame(int... sizes) {
        List<Subject> frame = new ArrayList<>();
        for (int street = 0; street < sizes.length; street++) {
            for (int i = 0; i < sizes[street]; i++) {
                frame.add(new Subject(new UUID(street, i), "33040200" + street, PROJECT));
            }
        }
        return frame;
    }

    private static List<UUID> subjects(SortedMap<Sampling.Stratum, Sampling.Drawn> drawn) {
        List<UUID> all = new ArrayList<>();
        drawn.values().forEach(one -> all.addAll(one.subjects()));
        return all;
    }
}
