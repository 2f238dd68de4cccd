package org.nuandong.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a reader who lays two days beside each other must not find (ADR 80). */
class SuppressionOverDaysTest {

    private static final int LEAST = 5;
    private static final List<String> KEYS = List.of("a", "b", "c", "total");

    private final List<Day> days = new ArrayList<>();

    /** One day's table: as it was, and as it stood there. */
    private record Day(
            Map<String, Integer> values, Map<String, Shown> shown, Map<String, BigDecimal> floors) {

        /** As the next day remembers it. */
        Map<String, Range> readable() {
            return values.keySet().stream().collect(Collectors.toMap(key -> key, this::range));
        }

        private Range range(String key) {
            PublicFigures figures = new PublicFigures(LEAST, Map.of(key, shown.get(key)), floors);
            String text = figures.isPlain(key) ? null : figures.text(key);
            return Range.shown(
                    text == null ? BigDecimal.valueOf(values.get(key)) : null, text, LEAST);
        }

        boolean fits(String key, int guess) {
            return switch (shown.get(key)) {
                case PLAIN -> guess == values.get(key);
                case SMALL -> guess >= 1 && guess < LEAST;
                case HELD, WITHHELD ->
                        guess >= floors.getOrDefault(key, BigDecimal.ZERO).intValue();
            };
        }

        /** Every table that would be shown like this one: a, b, c. */
        List<int[]> possible(int most) {
            List<int[]> found = new ArrayList<>();
            for (int a = 0; a <= most; a++) {
                for (int b = 0; fits("a", a) && b <= most; b++) {
                    for (int c = 0; fits("b", b) && c <= most; c++) {
                        if (fits("c", c) && fits("total", a + b + c)) {
                            found.add(new int[] {a, b, c, a + b + c});
                        }
                    }
                }
            }
            return found;
        }
    }

    private Map<String, Shown> show(Map<String, Integer> values) {
        Suppression figures =
                new Suppression(LEAST)
                        .after(new ShownBefore(days.stream().map(Day::readable).toList()));
        values.forEach((key, value) -> figures.figure(key, BigDecimal.valueOf(value)));
        if (values.containsKey("total")) {
            figures.sum("total", List.of("a", "b", "c"));
        }
        if (values.containsKey("women")) {
            figures.part("women", "all");
        }
        Map<String, Shown> shown = figures.decide();
        days.add(new Day(new HashMap<>(values), shown, figures.floors()));
        return shown;
    }

    @Test
    void a_figure_moves_once_it_is_five_further_than_when_it_was_last_shown() {
        show(Map.of("tips", 20));
        assertThat(show(Map.of("tips", 21))).containsEntry("tips", Shown.HELD);
        assertThat(days.get(1).floors()).containsEntry("tips", BigDecimal.valueOf(20));
        assertThat(show(Map.of("tips", 24))).containsEntry("tips", Shown.HELD);
        assertThat(show(Map.of("tips", 25))).containsEntry("tips", Shown.PLAIN);
        assertThat(show(Map.of("tips", 25))).containsEntry("tips", Shown.PLAIN);
        assertThat(show(Map.of("tips", 22)))
                .as("mended: three fewer than on a day before")
                .containsEntry("tips", Shown.HELD);
        assertThat(days.get(5).floors()).as("not so many any more").doesNotContainKey("tips");
    }

    @Test
    void the_issue_s_own_case_six_yesterday_and_seven_today() {
        show(Map.of("minors", 6));

        assertThat(show(Map.of("minors", 7))).containsEntry("minors", Shown.HELD);
    }

    @Test
    void what_is_held_is_not_found_through_the_sum() {
        show(Map.of("a", 20, "b", 37, "c", 0, "total", 57));

        Map<String, Shown> next = show(Map.of("a", 21, "b", 42, "c", 0, "total", 63));

        assertThat(next)
                .containsEntry("a", Shown.HELD)
                .containsEntry("b", Shown.WITHHELD)
                .containsEntry("total", Shown.PLAIN);
        assertThat(days.get(1).floors()).containsEntry("b", BigDecimal.valueOf(37));
    }

    @Test
    void the_rest_beside_a_part_is_held_too() {
        show(Map.of("all", 60, "women", 20));

        Map<String, Shown> next = show(Map.of("all", 66, "women", 25));

        assertThat(next).as("one man came").containsEntry("women", Shown.WITHHELD);
    }

    /**
     * Made-up winters of four days. For every two days, every figure that moved by one to four
     * between them must have two possible steps, and every count of one to four two possible
     * values; also for a reader who knows that these counts never fall.
     */
    @Test
    void no_small_step_between_two_days_is_the_only_answer_in_any_of_many_winters() {
        Random random = new Random(80);
        int looked = 0;
        for (int winter = 0; winter < 300; winter++) {
            days.clear();
            Map<String, Integer> now = new TreeMap<>();
            for (int day = 0; day < 4; day++) {
                int total = 0;
                for (String part : List.of("a", "b", "c")) {
                    int step = random.nextInt(3) == 0 ? 0 : random.nextInt(day == 0 ? 12 : 8);
                    total += now.merge(part, step, Integer::sum);
                }
                now.put("total", total);
                show(now);
            }
            looked += nothingSmallIsFound("winter " + winter);
        }
        assertThat(looked).as("small steps between days").isGreaterThan(1_000);
    }

    private int nothingSmallIsFound(String winter) {
        int most = days.get(3).values().get("total") + 2 * LEAST;
        List<List<int[]>> possible = days.stream().map(day -> day.possible(most)).toList();
        int looked = 0;
        for (int i = 0; i < days.size(); i++) {
            for (int j = i + 1; j < days.size(); j++) {
                boolean[] free = free(possible.get(i), possible.get(j), (a, b) -> b - a);
                boolean[] freeFrom = free(possible.get(i), possible.get(j), (a, b) -> a);
                boolean[] freeTo = free(possible.get(i), possible.get(j), (a, b) -> b);
                for (int key = 0; key < KEYS.size(); key++) {
                    assertThat(freeFrom[key] || !isSmall(days.get(i).values().get(KEYS.get(key))))
                            .as(
                                    "%s: %s in %s by %s",
                                    winter, KEYS.get(key), days.get(i), days.get(j))
                            .isTrue();
                    assertThat(freeTo[key] || !isSmall(days.get(j).values().get(KEYS.get(key))))
                            .as(
                                    "%s: %s in %s by %s",
                                    winter, KEYS.get(key), days.get(j), days.get(i))
                            .isTrue();
                    int step = step(i, j, KEYS.get(key));
                    if (isSmall(step)) {
                        looked++;
                        assertThat(free[key])
                                .as(
                                        "%s: %s from %s to %s",
                                        winter, KEYS.get(key), days.get(i), days.get(j))
                                .isTrue();
                    }
                }
            }
        }
        return looked;
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < LEAST;
    }

    private int step(int from, int to, String key) {
        return days.get(to).values().get(key) - days.get(from).values().get(key);
    }

    /** By figure: are there two answers to this question, if nothing fell? */
    private static boolean[] free(
            List<int[]> first, List<int[]> second, IntBinaryOperator question) {
        int[] seen = {-1, -1, -1, -1};
        boolean[] free = new boolean[4];
        int open = 4;
        for (int[] from : first) {
            for (int[] to : second) {
                if (to[0] < from[0] || to[1] < from[1] || to[2] < from[2]) {
                    continue;
                }
                for (int key = 0; key < 4; key++) {
                    int step = question.applyAsInt(from[key], to[key]);
                    if (seen[key] < 0) {
                        seen[key] = step;
                    } else if (!free[key] && seen[key] != step) {
                        free[key] = true;
                        open--;
                    }
                }
                if (open == 0) {
                    return free;
                }
            }
        }
        return free;
    }
}
