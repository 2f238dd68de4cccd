package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.duty.DutyLevel;
import org.nuandong.dispatch.duty.DutyLevelChanged;
import org.nuandong.dispatch.patrol.PatrolFixture;

/** A week of patrols against the rules of each plan, the clock moving through it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PresetWeekTest {

    private static final String THREE_WITH_NIGHT =
            "{\"minPerDay\": 0, \"minPerWeek\": 3, \"night\": true, \"continuous\": false}";
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 14);

    @Inject TestClock clock;
    @Inject Event<DutyLevelChanged> changes;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    /** A patrol of one day of the week (0 is Monday), from and until HH:mm; or a change of duty. */
    record Step(int day, String at, String until, DutyLevel rise) {

        static Step walk(int day, String from, String until) {
            return new Step(day, from, until, null);
        }

        static Step rise(int day, String at, DutyLevel to) {
            return new Step(day, at, null, to);
        }
    }

    record Week(
            String plan,
            String region,
            LocalDate monday,
            String baseRule,
            List<Step> steps,
            Map<String, String> outcome) {

        @Override
        public String toString() {
            return plan;
        }
    }

    static Stream<Week> weeks() {
        return Stream.concat(weeksOfThreeWithANight(), weeksOfOthers());
    }

    private static Stream<Week> weeksOfThreeWithANight() {
        return Stream.of(
                new Week(
                        "浙江: three, one of them at night",
                        "330501",
                        MONDAY,
                        THREE_WITH_NIGHT,
                        List.of(
                                Step.walk(1, "10:00", "12:00"),
                                Step.walk(3, "21:00", "23:00"),
                                Step.walk(5, "10:00", "12:00")),
                        Map.of("WEEKLY", "met 1 of 1", "WEEKLY_NIGHT", "met 1 of 1")),
                new Week(
                        "浙江: three by day miss the night",
                        "330502",
                        MONDAY,
                        THREE_WITH_NIGHT,
                        List.of(
                                Step.walk(1, "10:00", "12:00"),
                                Step.walk(3, "14:00", "16:00"),
                                Step.walk(5, "10:00", "12:00")),
                        Map.of("WEEKLY", "met 1 of 1", "WEEKLY_NIGHT", "met 0 of 1")),
                new Week(
                        "浙江: daily from the cold wave on Thursday, none on Sunday",
                        "330503",
                        MONDAY,
                        THREE_WITH_NIGHT,
                        List.of(
                                Step.walk(0, "10:00", "12:00"),
                                Step.rise(3, "08:00", DutyLevel.HEIGHTENED),
                                Step.walk(3, "10:00", "12:00"),
                                Step.walk(4, "21:00", "23:00"),
                                Step.walk(5, "10:00", "12:00")),
                        // Three days of 3 and four of 7 a week: 37 sevenths, six patrols.
                        Map.of(
                                "DAILY", "met 3 of 4",
                                "WEEKLY", "met 0 of 1",
                                "WEEKLY_NIGHT", "met 1 of 1")));
    }

    private static Stream<Week> weeksOfOthers() {
        return Stream.of(
                new Week(
                        "黄石: blue never lowers two a day",
                        "420200",
                        MONDAY,
                        null,
                        twiceADayUntilSaturday(),
                        Map.of("DAILY", "met 6 of 7", "WEEKLY", "met 1 of 1")),
                new Week(
                        "花溪: by hours of the day",
                        "520111",
                        MONDAY,
                        null,
                        byHours(),
                        Map.of("SLOT", "met 20 of 21", "WEEKLY", "met 1 of 1")),
                new Week(
                        "花溪: around the clock in extreme cold",
                        "520111",
                        MONDAY,
                        null,
                        List.of(
                                Step.rise(6, "16:00", DutyLevel.ALL_WEATHER),
                                Step.walk(6, "16:30", "20:00"),
                                Step.walk(6, "20:30", "23:50")),
                        Map.of(
                                "SLOT", "met 2 of 21",
                                "CONTINUOUS", "met 1 of 1",
                                "DAILY", "met 1 of 1",
                                "NIGHTLY", "met 1 of 1",
                                "WEEKLY", "met 0 of 1")),
                new Week(
                        "市站: three a week, nobody went",
                        "140200",
                        MONDAY,
                        null,
                        List.of(),
                        Map.of("WEEKLY", "met 0 of 1")),
                new Week(
                        "the week over the new year",
                        "140300",
                        LocalDate.of(2026, 12, 28),
                        null,
                        List.of(
                                Step.walk(1, "10:00", "12:00"),
                                Step.walk(3, "23:00", "23:50"),
                                Step.walk(5, "10:00", "12:00")),
                        Map.of("WEEKLY", "met 1 of 1")));
    }

    private static List<Step> twiceADayUntilSaturday() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.rise(2, "08:00", DutyLevel.HEIGHTENED));
        IntStream.range(0, 7).forEach(day -> steps.add(Step.walk(day, "09:00", "10:00")));
        IntStream.range(0, 6).forEach(day -> steps.add(Step.walk(day, "14:00", "15:00")));
        return steps;
    }

    private static List<Step> byHours() {
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, 6).forEach(day -> steps.add(Step.walk(day, "09:00", "20:30")));
        steps.add(Step.walk(6, "09:00", "15:00"));
        return steps;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weeks")
    void a_week_of_patrols(Week week) throws SQLException {
        clock.set(at(week, 0, "00:00"));
        if (week.baseRule() != null) {
            DutyFixture.preset(DutyFixture.NORMAL, week.region(), week.baseRule(), clock.instant());
        }
        UUID unit = DutyFixture.station(week.region());
        PatrolFixture station = PatrolFixture.in(week.region(), unit);

        DutyLevel level = DutyLevel.NORMAL;
        for (Step step : inOrder(week)) {
            clock.set(at(week, step.day(), step.at()));
            if (step.rise() == null) {
                walk(week, station, step);
            } else {
                DutyFixture.duty(changes, unit, week.region(), level, step.rise(), clock.instant());
                level = step.rise();
            }
        }
        clock.set(at(week, 7, "06:30"));

        Instant from = at(week, 0, "00:00");
        Instant until = at(week, 7, "00:00");
        // A leap of weeks is made up day by day, also for the stations of all other tests.
        Awaitility.await("all settled")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(settledDays(unit, from, until))
                                        .as(stillOpen(unit))
                                        .isTrue());
        assertThat(outcome(unit, from, until)).isEqualTo(new TreeMap<>(week.outcome()));
    }

    private static List<Step> inOrder(Week week) {
        return week.steps().stream()
                .sorted(Comparator.comparing(Step::day).thenComparing(Step::at))
                .toList();
    }

    private void walk(Week week, PatrolFixture station, Step step) {
        UUID patrol = station.goOut(clock.instant());
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        station.checkIn(patrol, 0, clock.instant()).statusCode(200);
        clock.set(at(week, step.day(), step.until()));
        station.act(patrol, "ends", Map.of()).statusCode(200);
    }

    private static Instant at(Week week, int day, String time) {
        return LocalDateTime.parse(week.monday().plusDays(day) + "T" + time + ":00")
                .atZone(Period.CHINA)
                .toInstant();
    }

    /** The next Monday was begun after every day before it, and nothing of this week is open. */
    private static boolean settledDays(UUID unit, Instant from, Instant until) {
        return Sql.count(
                                "select count(*) from deadline where aggregate_id = ?"
                                        + " and step = 'patrol-day' and done_at is null"
                                        + " and due_at > ?::timestamptz",
                                unit,
                                until.toString())
                        > 0
                && Sql.count(
                                "select count(*) from patrol_obligation where unit_id = ?"
                                        + " and owed > 0 and met_at is null and missed_at is null"
                                        + " and period_from >= ?::timestamptz"
                                        + " and period_from < ?::timestamptz",
                                unit,
                                from.toString(),
                                until.toString())
                        == 0;
    }

    private static String stillOpen(UUID unit) {
        return Sql.text(
                "select string_agg(concat_ws(' ', kind, period_from, owed, done, due_at), '; ')"
                        + " from patrol_obligation where unit_id = ? and owed > 0"
                        + " and met_at is null and missed_at is null",
                unit);
    }

    private static Map<String, String> outcome(UUID unit, Instant from, Instant until)
            throws SQLException {
        Map<String, String> outcome = new TreeMap<>();
        try (Connection connection = Backing.connect();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select kind, count(*) filter (where met_at is not null), count(*)"
                                        + " from patrol_obligation where unit_id = ? and owed > 0"
                                        + " and period_from >= ?::timestamptz"
                                        + " and period_from < ?::timestamptz group by kind")) {
            select.setObject(1, unit);
            select.setString(2, from.toString());
            select.setString(3, until.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    outcome.put(row.getString(1), "met " + row.getInt(2) + " of " + row.getInt(3));
                }
            }
        }
        return outcome;
    }
}
