package org.nuandong.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.reporting.platform.Label;

/** 行动时段与阶段: which days a winter and its stages are, from the place's own days. */
class WinterTest {

    private static final List<WinterStage> THREE =
            List.of(stage("S1", "11-01"), stage("S2", "12-01"), stage("S3", "03-01"));

    /** 黄石 2021: 11-21 to 03-15, both days included. */
    private final Winter huangshi = winter("2021-11-21", "2022-03-16", THREE);

    private static WinterStage stage(String id, String from) {
        return new WinterStage(id, from, new Label(id, id));
    }

    private static Winter winter(String first, String end, List<WinterStage> stages) {
        LocalDate day = LocalDate.parse(first);
        return new Winter(day.getYear(), day, LocalDate.parse(end), stages);
    }

    private static Optional<Period> stage(Winter winter, String text) {
        return winter.period(Period.Kind.STAGE, text);
    }

    @Test
    void a_winter_of_115_days_is_115_days_whatever_its_plan_calls_it() {
        Period season = huangshi.period(Period.Kind.SEASON, "2021-2022").orElseThrow();

        assertThat(season.first().datesUntil(season.end())).hasSize(115);
        assertThat(season.startsAt()).isEqualTo("2021-11-20T16:00:00Z");
        assertThat(season.endsAt()).isEqualTo("2022-03-15T16:00:00Z");
    }

    @ParameterizedTest(name = "{0}: {1} up to {2}")
    @CsvSource({
        "2021-2022-S1, 2021-11-21, 2021-12-01",
        "2021-2022-S2, 2021-12-01, 2022-03-01",
        "2021-2022-S3, 2022-03-01, 2022-03-16"
    })
    void stages_follow_one_another_from_the_first_day_to_the_last(
            String text, String first, String end) {
        Period stage = stage(huangshi, text).orElseThrow();

        assertThat(stage.first()).isEqualTo(first);
        assertThat(stage.end()).isEqualTo(end);
        assertThat(stage.text()).isEqualTo(text);
    }

    @Test
    void a_stage_that_lies_outside_the_winter_has_no_day_and_is_none() {
        Winter late = winter("2026-12-05", "2027-02-21", THREE);

        assertThat(stage(late, "2026-2027-S1")).as("all before it begins").isEmpty();
        assertThat(stage(late, "2026-2027-S2").orElseThrow().first()).isEqualTo("2026-12-05");
        assertThat(stage(late, "2026-2027-S2").orElseThrow().end()).isEqualTo("2027-02-21");
        assertThat(stage(late, "2026-2027-S3")).as("all after its end").isEmpty();
    }

    @Test
    void a_winter_over_a_leap_day_has_it() {
        Winter leap = winter("2027-12-01", "2028-03-01", THREE);

        assertThat(leap.first().datesUntil(leap.end())).contains(LocalDate.parse("2028-02-29"));
        assertThat(stage(leap, "2027-2028-S2").orElseThrow().end()).isEqualTo("2028-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2022", "2021-2022-S9", "2021-2022-s1", "2021-12", "", "S1"})
    void what_names_no_stage_is_none(String text) {
        assertThat(stage(huangshi, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2023", "2022-2021", "2021", "2021-2022-S1", "2021-2022 "})
    void what_names_no_winter_is_none(String text) {
        assertThat(huangshi.period(Period.Kind.SEASON, text)).isEmpty();
    }
}
