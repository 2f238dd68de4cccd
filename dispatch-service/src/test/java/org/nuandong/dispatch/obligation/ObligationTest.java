package org.nuandong.dispatch.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.duty.DutyLevel;
import org.nuandong.dispatch.duty.DutyLevelChanged;
import org.nuandong.dispatch.patrol.PatrolFixture;

/** What a station owes, meets and misses while the clock moves. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ObligationTest {

    private static final String REGION = Api.HUANGSHI;

    @Inject TestClock clock;
    @Inject Event<DutyLevelChanged> changes;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Period.CHINA).toInstant();
    }

    private void walk(PatrolFixture station, String from, String until) {
        clock.set(at(from));
        UUID patrol = station.goOut(clock.instant());
        clock.set(at(from).plusSeconds(600));
        station.checkIn(patrol, 0, clock.instant()).statusCode(200);
        clock.set(at(until));
        station.act(patrol, "ends", Map.of()).statusCode(200);
    }

    private static void awaitDay(UUID unit, String day) {
        Awaitility.await("day opened")
                .untilAsserted(
                        () ->
                                assertThat(DutyFixture.obligation(REGION, unit, day, "daily"))
                                        .isNotEmpty());
    }

    @Test
    void a_station_sees_what_it_owes_today_and_until_when() {
        clock.set(at("2026-11-30T08:00:00"));
        UUID unit = DutyFixture.station(REGION);
        PatrolFixture station = PatrolFixture.in(REGION, unit);

        Map<String, Object> day = DutyFixture.obligation(REGION, unit, "2026-11-30", "daily");
        assertThat(day)
                .containsEntry("owed", 2)
                .containsEntry("done", 0)
                .containsEntry("state", "open")
                .containsEntry("level", "NORMAL")
                .containsEntry("stillDueUntil", at("2026-12-01T00:00:00").toString());
        station.leader()
                .created(
                        "/api/v1/patrols",
                        station.draft(at("2026-11-30T20:00:00"), at("2026-11-30T22:00:00")));
        assertThat(DutyFixture.obligation(REGION, unit, "2026-11-30", "daily"))
                .containsEntry("planned", 1);

        walk(station, "2026-11-30T09:00:00", "2026-11-30T11:00:00");
        assertThat(DutyFixture.obligation(REGION, unit, "2026-11-30", "daily"))
                .containsEntry("done", 1)
                .containsEntry("state", "open");
        walk(station, "2026-11-30T14:00:00", "2026-11-30T16:00:00");
        assertThat(DutyFixture.obligation(REGION, unit, "2026-11-30", "daily"))
                .containsEntry("done", 2)
                .containsEntry("state", "met")
                .containsEntry("stillDueUntil", null);
        UUID obligation =
                UUID.fromString(
                        (String)
                                DutyFixture.obligation(REGION, unit, "2026-11-30", "daily")
                                        .get("id"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("duty.obligation-met", obligation).data().path("done").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void an_alarm_comes_before_the_end_of_the_day_and_a_miss_at_it() {
        clock.set(at("2026-12-01T08:00:00"));
        UUID unit = DutyFixture.station(REGION);
        PatrolFixture station = PatrolFixture.in(REGION, unit);
        walk(station, "2026-12-01T09:00:00", "2026-12-01T11:00:00");

        clock.set(at("2026-12-01T19:59:59"));
        assertThat(DutyFixture.events(unit, "duty.obligation-warned")).isZero();
        clock.set(at("2026-12-01T20:00:01"));
        DutyFixture.awaitState(unit, "DAILY", at("2026-12-01T00:00:00"), "warned_at");
        clock.set(at("2026-12-02T00:00:01"));
        DutyFixture.awaitState(unit, "DAILY", at("2026-12-01T00:00:00"), "missed_at");

        awaitDay(unit, "2026-12-02");
        assertThat(DutyFixture.events(unit, "duty.obligation-warned")).isEqualTo(1);
        assertThat(DutyFixture.events(unit, "duty.obligation-missed")).isEqualTo(1);
    }

    @Test
    void a_patrol_reported_late_proves_what_was_missed_and_the_miss_stays() {
        clock.set(at("2026-12-01T08:00:00"));
        UUID unit = DutyFixture.station(REGION);
        PatrolFixture station = PatrolFixture.in(REGION, unit);
        walk(station, "2026-12-01T09:00:00", "2026-12-01T11:00:00");
        clock.set(at("2026-12-01T21:00:00"));
        UUID patrol = station.goOut(clock.instant());
        clock.set(at("2026-12-02T00:30:00"));
        DutyFixture.awaitState(unit, "DAILY", at("2026-12-01T00:00:00"), "missed_at");
        assertThat(
                        Sql.text(
                                "select about_type || ' ' || about_no from alarm where unit_id = ?"
                                        + " and audience = 'bureau-leader'",
                                unit))
                .isEqualTo("patrol-obligation daily 2026-12-01");

        station.checkIn(patrol, 1, at("2026-12-01T21:30:00")).statusCode(200);
        station.act(patrol, "ends", Map.of("at", at("2026-12-01T23:00:00").toString()))
                .statusCode(200);

        assertThat(DutyFixture.obligation(REGION, unit, "2026-12-01", "daily"))
                .containsEntry("state", "met-late")
                .containsEntry("done", 2);
        assertThat(DutyFixture.obligation(REGION, unit, "2026-12-01", "daily").get("missedAt"))
                .isNotNull();
        assertThat(
                        Sql.text(
                                "select payload ->> 'reportedLate' from outbox where unit = ?"
                                        + " and type = 'org.nuandong.dispatch.duty.obligation-met.v1'"
                                        + " and payload ->> 'kind' = 'daily'",
                                unit))
                .isEqualTo("true");
    }

    @Test
    void a_duty_that_rises_in_the_day_asks_for_more_and_keeps_what_was_done() {
        String region = "330200";
        clock.set(at("2026-12-02T08:00:00"));
        UUID unit = DutyFixture.station(region);
        PatrolFixture station = PatrolFixture.in(region, unit);
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "daily")).isEmpty();
        // Enrolled on a Wednesday morning: five days of 3 a week, rounded up.
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "weekly"))
                .containsEntry("owed", 3);
        walk(station, "2026-12-02T09:00:00", "2026-12-02T10:00:00");

        clock.set(at("2026-12-02T12:00:00"));
        DutyFixture.duty(
                changes, unit, region, DutyLevel.NORMAL, DutyLevel.HEIGHTENED, clock.instant());
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "daily"))
                .containsEntry("owed", 1)
                .containsEntry("done", 1)
                .containsEntry("state", "met");
        // From today noon 7 a week: five days of 7, rounded up.
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "weekly"))
                .containsEntry("owed", 5)
                .containsEntry("done", 1);
        clock.set(at("2026-12-02T14:00:00"));
        DutyFixture.duty(
                changes, unit, region, DutyLevel.HEIGHTENED, DutyLevel.INTENSIVE, clock.instant());
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "daily"))
                .containsEntry("owed", 2)
                .containsEntry("state", "open");
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "nightly"))
                .containsEntry("owed", 1)
                .containsEntry("stillDueUntil", at("2026-12-03T06:00:00").toString());

        walk(station, "2026-12-02T21:00:00", "2026-12-02T23:00:00");
        // A unit that somebody else is reckoning is counted a moment later.
        DutyFixture.awaitState(unit, "DAILY", at("2026-12-02T00:00:00"), "met_at");
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "daily"))
                .containsEntry("state", "met");
        assertThat(DutyFixture.obligation(region, unit, "2026-12-02", "nightly"))
                .containsEntry("state", "met");
    }

    @Test
    void all_weather_duty_is_missed_when_nobody_is_out_for_longer_than_the_gap() {
        String region = "330300";
        clock.set(at("2026-12-03T08:00:00"));
        UUID unit = DutyFixture.station(region);
        PatrolFixture station = PatrolFixture.in(region, unit);
        DutyFixture.duty(
                changes, unit, region, DutyLevel.NORMAL, DutyLevel.ALL_WEATHER, clock.instant());
        assertThat(DutyFixture.obligation(region, unit, "2026-12-03", "continuous"))
                .containsEntry("stillDueUntil", at("2026-12-03T09:00:00").toString());

        walk(station, "2026-12-03T08:50:00", "2026-12-03T14:00:00");
        assertThat(DutyFixture.obligation(region, unit, "2026-12-03", "continuous"))
                .containsEntry("state", "open")
                .containsEntry("stillDueUntil", at("2026-12-03T15:00:00").toString());
        clock.set(at("2026-12-03T15:00:01"));
        DutyFixture.awaitState(unit, "CONTINUOUS", at("2026-12-03T08:00:00"), "missed_at");

        Map<String, Object> missed =
                DutyFixture.obligation(region, unit, "2026-12-03", "continuous");
        assertThat(missed)
                .containsEntry("state", "missed")
                .containsEntry("missedAt", at("2026-12-03T15:00:00").toString());
        assertThat((List<?>) missed.get("gaps")).hasSize(1);
    }

    @Test
    void all_weather_duty_is_met_by_shifts_that_follow_each_other() {
        String region = "330400";
        clock.set(at("2026-12-03T18:00:00"));
        UUID unit = DutyFixture.station(region);
        PatrolFixture station = PatrolFixture.in(region, unit);
        DutyFixture.duty(
                changes, unit, region, DutyLevel.NORMAL, DutyLevel.ALL_WEATHER, clock.instant());
        walk(station, "2026-12-03T18:30:00", "2026-12-03T21:00:00");
        walk(station, "2026-12-03T21:40:00", "2026-12-04T00:20:00");

        DutyFixture.awaitState(unit, "CONTINUOUS", at("2026-12-03T18:00:00"), "met_at");
        // Midnight works on the unit as well; what found it locked is counted a moment later.
        DutyFixture.awaitState(unit, "NIGHTLY", at("2026-12-03T20:00:00"), "met_at");
        assertThat(DutyFixture.obligation(region, unit, "2026-12-03", "nightly"))
                .containsEntry("state", "met");
    }

    @Test
    void an_area_with_its_own_rule_asks_beside_the_unit_and_is_proved_by_its_own_points() {
        String region = "522325";
        clock.set(at("2026-12-07T08:00:00"));
        UUID unit = DutyFixture.station(region);
        Api leader = Api.in(region, "duty-leader");
        UUID area =
                leader.created(
                        "/api/v1/patrol-areas",
                        Map.of(
                                "name",
                                "客运站片区",
                                "kind",
                                "station-or-dock",
                                "regionCode",
                                region,
                                "unitId",
                                unit,
                                "rule",
                                Map.of("minPerDay", 1, "minPerWeek", 7, "night", true)));
        PatrolFixture elsewhere = PatrolFixture.in(region, unit);
        PatrolFixture inside = PatrolFixture.in(region, unit, area);
        walk(elsewhere, "2026-12-07T20:00:00", "2026-12-07T21:00:00");

        assertThat(ofArea(region, unit, area)).containsEntry("done", 0);
        walk(inside, "2026-12-07T21:30:00", "2026-12-07T23:00:00");

        // The day's own step may hold the unit at that moment; then the patrol counts just after.
        Awaitility.await("the area's evening counts")
                .until(() -> Integer.valueOf(1).equals(ofArea(region, unit, area).get("done")));
        assertThat(ofArea(region, unit, area))
                .containsEntry("done", 1)
                .containsEntry("state", "met")
                .containsEntry("areaName", "客运站片区");
        leader.get("/api/v1/patrol-compliance?unit=" + unit + "&week=2026-W50")
                .statusCode(200)
                .body(
                        "items.find { it.kind == 'weekly-night' && it.areaId == '"
                                + area
                                + "' }"
                                + ".patrols",
                        hasSize(1))
                .body(
                        "items.find { it.kind == 'weekly-night' && it.areaId == '"
                                + area
                                + "' }"
                                + ".patrols[0].href",
                        equalTo("/api/v1/patrols/" + inside.lastPatrol()));
        leader.get("/api/v1/patrol-compliance?unit=" + unit + "&week=2027-W53").statusCode(400);
    }

    private static Map<String, Object> ofArea(String region, UUID unit, UUID area) {
        return DutyFixture.obligations(region, unit, "2026-12-07").stream()
                .filter(row -> area.toString().equals(row.get("areaId")))
                .filter(row -> row.get("kind").equals("daily"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exercises_and_test_patrols_change_nothing() {
        clock.set(at("2026-12-08T08:00:00"));
        UUID unit = DutyFixture.station(REGION);
        PatrolFixture station = PatrolFixture.in(REGION, unit);
        long before = DutyFixture.events(unit, "duty.obligation-set");
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                changes.fire(
                                        new DutyLevelChanged(
                                                unit,
                                                new org.nuandong.commons.region.RegionCode(REGION),
                                                DutyLevel.NORMAL,
                                                DutyLevel.ALL_WEATHER,
                                                clock.instant(),
                                                true)));
        Map<String, Object> draft =
                station.draft(clock.instant(), clock.instant().plus(Duration.ofHours(1)));
        draft.put("test", true);
        UUID test = station.leader().created("/api/v1/patrols", draft);
        station.act(test, "starts", Map.of()).statusCode(200);
        station.checkIn(test, 0, clock.instant()).statusCode(200);

        assertThat(DutyFixture.events(unit, "duty.obligation-set")).isEqualTo(before);
        assertThat(DutyFixture.obligation(REGION, unit, "2026-12-08", "daily"))
                .containsEntry("done", 0);
        Api.in("310112", "duty-leader")
                .get("/api/v1/patrol-obligations?unit=" + unit + "&day=2026-12-08")
                .body("items", hasSize(0));
    }
}
