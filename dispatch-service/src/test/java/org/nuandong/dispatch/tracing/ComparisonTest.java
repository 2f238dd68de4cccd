package org.nuandong.dispatch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.problem.ProblemException;

class ComparisonTest {

    private static final Instant LOST = Instant.parse("2026-01-10T00:00:00Z");
    private static final Instant FOUND = Instant.parse("2026-01-12T00:00:00Z");
    private static final Comparison.Rules RULES =
            new Comparison.Rules(
                    Map.of(
                            "sex",
                            10,
                            "age",
                            20,
                            "height",
                            15,
                            "build",
                            5,
                            "accent",
                            15,
                            "languages",
                            5,
                            "marks",
                            15,
                            "condition",
                            5,
                            "place",
                            7,
                            "time",
                            3),
                    5,
                    5,
                    30);

    private static Looks man(
            int ageFrom, int ageTo, Integer height, String accent, String... marks) {
        return new Looks(
                "male",
                BirthYears.ofAges(ageFrom, ageTo, FOUND),
                height,
                height,
                null,
                accent,
                List.of(),
                List.of(marks),
                "intellectual-disability",
                "420202",
                null,
                FOUND);
    }

    private static Map<String, String> verdicts(Comparison comparison) {
        return comparison.fields().stream()
                .collect(Collectors.toMap(Comparison.Field::field, Comparison.Field::verdict));
    }

    @Test
    void who_agrees_in_all_that_is_known_scores_high_and_says_field_by_field_why() {
        Looks guest = man(62, 70, 168, "henan", "limp", "scar-face");
        Looks missing = man(66, 66, 170, "henan", "scar-face");

        Comparison comparison = Comparison.of(guest, missing, LOST, FOUND, RULES);

        assertThat(verdicts(comparison))
                .containsEntry("sex", "agree")
                .containsEntry("age", "agree")
                .containsEntry("height", "near")
                .containsEntry("accent", "agree")
                .containsEntry("marks", "agree")
                .containsEntry("build", "unknown")
                .containsEntry("place", "agree")
                .containsEntry("time", "agree");
        // 10 + 20 + 10.5 + 2.5 + 15 + 2.5 + 15 + 5 + 7 + 3 of 100
        assertThat(comparison.score()).isEqualTo(new BigDecimal("0.905"));
    }

    @Test
    void it_does_not_matter_who_is_asked_first() {
        Looks one = man(62, 70, 168, "henan", "limp");
        Looks other = man(40, 45, null, "sichuan", "limp", "tattoo");

        assertThat(Comparison.of(one, other, null, null, RULES).score())
                .isEqualTo(Comparison.of(other, one, null, null, RULES).score());
    }

    @Test
    void of_two_of_whom_nothing_is_known_nothing_is_said() {
        Looks nobody =
                new Looks(
                        "unknown",
                        new BirthYears(1900, 2020),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        "000000",
                        null,
                        FOUND);
        Comparison.Rules bodyOnly =
                new Comparison.Rules(Map.of("sex", 10, "height", 15, "marks", 15), 5, 5, 30);

        assertThat(Comparison.of(nobody, nobody, null, null, bodyOnly).score())
                .isEqualTo(new BigDecimal("0.500"));
    }

    @ParameterizedTest
    @CsvSource({
        "420202, 420202, agree",
        "420202, 420202001, agree",
        "420202, 420203, near",
        "420202, 420200, near",
        "420202, 421000, unknown",
        "420202, 310112, differ",
    })
    void places_are_near_in_one_city_and_say_nothing_within_a_province(
            String one, String other, String verdict) {
        Looks here = man(60, 60, null, null);
        Looks there =
                new Looks(
                        "male",
                        here.born(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        other,
                        null,
                        FOUND);
        assertThat(here.placeCode()).isEqualTo(one);

        assertThat(verdicts(Comparison.of(here, there, null, null, RULES)))
                .containsEntry("place", verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T00:00:00Z, 2026-01-10T00:00:00Z, agree",
        "2026-01-10T00:00:00Z, 2025-12-11T00:00:00Z, near",
        "2026-01-10T00:00:00Z, 2025-12-10T00:00:00Z, differ",
    })
    void nobody_is_found_a_month_before_being_lost(Instant lost, Instant found, String verdict) {
        Looks man = man(60, 60, null, null);

        assertThat(verdicts(Comparison.of(man, man, lost, found, RULES)))
                .containsEntry("time", verdict);
    }

    @ParameterizedTest
    @CsvSource({"60, 64, agree", "66, 70, near", "71, 75, differ"})
    void age_bends_by_five_years(int from, int to, String verdict) {
        // Born 1961 at the earliest for 64; 1965 at the latest for 60.
        Looks guest = man(60, 60, null, null);

        assertThat(verdicts(Comparison.of(guest, man(from, to, null, null), null, null, RULES)))
                .containsEntry("age", verdict);
    }

    @Test
    void a_guest_of_ten_years_ago_has_grown_older_since() {
        BirthYears then = BirthYears.ofAges(50, 55, Instant.parse("2016-06-01T00:00:00Z"));
        BirthYears now = BirthYears.ofAges(60, 65, Instant.parse("2026-06-01T00:00:00Z"));

        assertThat(then).isEqualTo(now);
        assertThat(BirthYears.of("60-79", FOUND)).isEqualTo(new BirthYears(1946, 1966));
        assertThat(BirthYears.of("80+", FOUND).to()).isEqualTo(1946);
        assertThatThrownBy(() -> BirthYears.ofAges(70, 60, FOUND))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday evening in Shanghai: the seventh working day is a Tuesday
        "2026-01-09T12:00:00Z, 2026-01-20T12:00:00Z",
        "2026-01-12T02:00:00Z, 2026-01-21T02:00:00Z",
    })
    void seven_working_days_leave_out_the_weekends(Instant since, Instant due) {
        assertThat(TracingTimes.workingDaysAfter(since, 7)).isEqualTo(due);
    }
}
