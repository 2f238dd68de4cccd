package org.nuandong.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a reader who adds and subtracts must not find. */
class SuppressionTest {

    private static final int LEAST = 5;

    private static Suppression figures(Map<String, Integer> values) {
        Suppression suppression = new Suppression(LEAST);
        values.forEach((key, value) -> suppression.figure(key, BigDecimal.valueOf(value)));
        return suppression;
    }

    @Test
    void a_small_count_is_hidden_and_nought_and_five_are_not() {
        Map<String, Shown> shown =
                figures(Map.of("none", 0, "one", 1, "four", 4, "five", 5)).decide();

        assertThat(shown)
                .containsEntry("none", Shown.PLAIN)
                .containsEntry("one", Shown.SMALL)
                .containsEntry("four", Shown.SMALL)
                .containsEntry("five", Shown.PLAIN);
    }

    @Test
    void the_smallest_other_part_goes_with_it_or_the_total_would_tell() {
        Map<String, Shown> shown =
                figures(Map.of("total", 52, "a", 3, "b", 20, "c", 29))
                        .sum("total", List.of("a", "b", "c"))
                        .decide();

        assertThat(shown)
                .containsEntry("a", Shown.SMALL)
                .containsEntry("b", Shown.WITHHELD)
                .containsEntry("c", Shown.PLAIN)
                .containsEntry("total", Shown.PLAIN);
    }

    @Test
    void two_small_ones_hide_each_other_unless_their_sum_tells_them() {
        assertThat(
                        figures(Map.of("total", 55, "a", 3, "b", 2, "c", 50))
                                .sum("total", List.of("a", "b", "c"))
                                .decide())
                .containsEntry("c", Shown.PLAIN);
        assertThat(
                        figures(Map.of("total", 52, "a", 1, "b", 1, "c", 50))
                                .sum("total", List.of("a", "b", "c"))
                                .decide())
                .as("1 + 1: both would be known")
                .containsEntry("c", Shown.WITHHELD);
    }

    @Test
    void the_total_goes_when_no_part_is_left_to_hide() {
        assertThat(
                        figures(Map.of("total", 3, "a", 3, "b", 0, "c", 0))
                                .sum("total", List.of("a", "b", "c"))
                                .decide())
                .containsEntry("total", Shown.SMALL)
                .containsEntry("a", Shown.SMALL);
        assertThat(
                        figures(Map.of("total", 8, "a", 4, "b", 4))
                                .sum("total", List.of("a", "b"))
                                .decide())
                .as("4 + 4: at most four each, so both would be known")
                .containsEntry("total", Shown.WITHHELD);
    }

    @Test
    void a_part_does_not_tell_a_small_rest() {
        assertThat(figures(Map.of("all", 30, "women", 28)).part("women", "all").decide())
                .as("two men")
                .containsEntry("women", Shown.WITHHELD)
                .containsEntry("all", Shown.PLAIN);
        assertThat(figures(Map.of("all", 30, "women", 3)).part("women", "all").decide())
                .containsEntry("women", Shown.SMALL)
                .containsEntry("all", Shown.PLAIN);
    }

    @Test
    void what_is_hidden_in_a_row_is_not_found_by_the_column() {
        Map<String, Shown> shown =
                figures(
                                Map.of(
                                        "a1", 2, "a2", 10, "a", 12, "b1", 20, "b2", 30, "b", 50,
                                        "t1", 22, "t2", 40))
                        .sum("a", List.of("a1", "a2"))
                        .sum("b", List.of("b1", "b2"))
                        .sum("t1", List.of("a1", "b1"))
                        .sum("t2", List.of("a2", "b2"))
                        .decide();

        assertThat(shown.get("a1")).isEqualTo(Shown.SMALL);
        assertThat(shown.get("a2")).isEqualTo(Shown.WITHHELD);
        assertThat(shown.get("b1")).isEqualTo(Shown.WITHHELD);
        assertThat(shown.get("b2")).as("else a2, and with it a1").isEqualTo(Shown.WITHHELD);
    }

    /**
     * Every way to fill the hidden cells is tried: each small one must have two possible values.
     */
    @Test
    void nothing_small_is_the_only_answer_in_any_of_many_made_up_tables() {
        Random random = new Random(72);
        for (int table = 0; table < 300; table++) {
            Map<String, Integer> values = new TreeMap<>();
            int total = 0;
            for (String part : List.of("a", "b", "c")) {
                int value = random.nextInt(9);
                values.put(part, value);
                total += value;
            }
            values.put("total", total);
            Map<String, Shown> shown =
                    figures(values).sum("total", List.of("a", "b", "c")).decide();
            for (String part : List.of("a", "b", "c", "total")) {
                if (shown.get(part) == Shown.SMALL) {
                    assertThat(possible(values, shown, part))
                            .as("%s of %s shown as %s", part, values, shown)
                            .isGreaterThan(1);
                }
            }
        }
    }

    private static long possible(Map<String, Integer> values, Map<String, Shown> shown, String of) {
        boolean[] found = new boolean[100];
        for (int a = 0; a < 40; a++) {
            for (int b = 0; b < 40; b++) {
                for (int c = 0; c < 40; c++) {
                    Map<String, Integer> guess = Map.of("a", a, "b", b, "c", c, "total", a + b + c);
                    boolean fits =
                            guess.entrySet().stream()
                                    .allMatch(
                                            one ->
                                                    fits(
                                                            one.getValue(),
                                                            values.get(one.getKey()),
                                                            shown.get(one.getKey())));
                    if (fits && guess.get(of) < found.length) {
                        found[guess.get(of)] = true;
                    }
                }
            }
        }
        long count = 0;
        for (boolean one : found) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static boolean fits(int guess, int value, Shown shown) {
        return switch (shown) {
            case PLAIN -> guess == value;
            case SMALL -> guess >= 1 && guess < LEAST;
            case WITHHELD -> guess >= LEAST;
            case HELD -> throw new AssertionError("there was no day before");
        };
    }
}
