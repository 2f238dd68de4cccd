package org.nuandong.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;

/** 报送时限: when a table is due, by the dates of the plans (A26). */
class DueRuleTest {

    private static final String COUNTY = "410106";

    private static Instant due(String rule, String value, Period.Kind kind, String period) {
        DueRule due = new DueRule(rule, "key", null, false, null);
        return due.dueAt(subject(COUNTY, kind, period), key -> value);
    }

    private static Subject subject(String region, Period.Kind kind, String period) {
        return new Subject(null, new RegionCode(region), Period.parse(kind, period).orElseThrow());
    }

    @ParameterizedTest(name = "{0} {1} of {3}: {4}")
    @CsvSource({
        "day-of-next-month, 5, MONTH, 2026-12, 2027-01-05T16:00:00Z",
        "time-of-next-day, 09:00, DAY, 2026-12-31, 2027-01-01T01:00:00Z",
        "weekday-after, 1 17:00, WEEK, 2026-W53, 2027-01-04T09:00:00Z",
        "weekday-after, 3 12:00, WEEK, 2026-W53, 2027-01-06T04:00:00Z",
        "day-of-year, 03-17, MONTH, 2026-12, 2027-03-17T16:00:00Z",
        "day-of-year, 01-10, MONTH, 2027-01, 2027-01-10T16:00:00Z",
        "days-after, 1, MONTH, 2026-12, 2027-01-01T16:00:00Z",
        "days-after, 10, MONTH, 2026-12, 2027-01-10T16:00:00Z"
    })
    void each_rule_has_its_day_and_hour(
            String rule, String value, Period.Kind kind, String period, Instant at) {
        assertThat(due(rule, value, kind, period)).isEqualTo(at);
    }

    @ParameterizedTest(name = "{0} of {2} owed: {3}")
    @CsvSource({
        "01-09, MONTH, 2026-11, false",
        "01-09, MONTH, 2026-12, true",
        "01-09, MONTH, 2027-01, false",
        "01-31, MONTH, 2026-12, true",
        "02-01, MONTH, 2026-12, false",
        "12-31, MONTH, 2026-11, true",
        "12-31, MONTH, 2026-12, false",
        "01-09, WEEK, 2026-W53, true",
        "01-09, WEEK, 2027-W01, false",
        "01-09, DAY, 2027-01-08, true",
        "01-09, DAY, 2027-01-09, false"
    })
    void what_is_asked_for_once_a_year_is_owed_for_the_period_before_the_day(
            String value, Period.Kind kind, String period, boolean owed) {
        DueRule rule = new DueRule("day-of-year", "key", null, false, null);
        Period one = Period.parse(kind, period).orElseThrow();

        assertThat(rule.isOwedFor(one, due("day-of-year", value, kind, period))).isEqualTo(owed);
    }

    @ParameterizedTest(name = "{0} at {1} o'clock UTC")
    @CsvSource({"410106, 01", "410100, 02", "410000, 04", "410106001, 01"})
    void city_and_province_report_later_than_the_county(String region, String hour) {
        DueRule rule =
                new DueRule(
                        "time-of-next-day",
                        "county",
                        Map.of("city", "city", "province", "province"),
                        false,
                        null);
        Map<String, String> presets =
                Map.of("county", "09:00", "city", "10:00", "province", "12:00");

        assertThat(rule.dueAt(subject(region, Period.Kind.DAY, "2026-12-01"), presets::get))
                .isEqualTo(Instant.parse("2026-12-02T" + hour + ":00:00Z"));
    }
}
