package org.nuandong.dispatch.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

/** Duty is the most of base and every warning in force; it falls by a person's word only. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DutyLevelTest {

    private static final String LEVELS = "/api/v1/duty-levels/";

    @Inject TestClock clock;
    @Inject DutyLevels levels;

    private String county;
    private UUID station;
    private Api leader;

    @BeforeEach
    void found() {
        county = WeatherFixture.county();
        station = WeatherFixture.station(county);
        leader = Api.in(county, "duty-leader");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @ParameterizedTest
    @CsvSource({
        "寒潮, 蓝色, HEIGHTENED",
        "寒潮, 黄色, HEIGHTENED",
        "寒潮, 橙色, INTENSIVE",
        "寒潮, 红色, ALL_WEATHER",
        "寒潮, '', HEIGHTENED",
        "严寒, 蓝色, ALL_WEATHER",
        "道路结冰, 红色, NORMAL",
        "陨石, 红色, NORMAL"
    })
    void a_warning_raises_duty_by_its_kind_and_level(String kind, String colour, String level) {
        WeatherFixture.cap(county, Cap.alert(county, colour, clock.instant()).of(kind))
                .statusCode(201);

        see().body("level", equalTo(level)).body("state", equalTo("in-force"));
        assertThat(levels.of(station, clock.instant())).isEqualTo(DutyLevel.valueOf(level));
    }

    @Test
    void duty_falls_at_the_end_of_a_warning_only_with_a_confirmation() {
        Instant now = clock.instant();
        leader.post(LEVELS + station + "/confirmations", note()).statusCode(409);
        WeatherFixture.cap(county, Cap.alert(county, "橙色", now).until(now.plusSeconds(3600)));
        WeatherFixture.cap(county, Cap.alert(county, "蓝色", now).until(now.plusSeconds(9000)));
        leader.post(LEVELS + station + "/confirmations", note()).statusCode(409);

        clock.set(now.plusSeconds(3601));
        await("awaiting-confirmation");
        see().body("level", equalTo("INTENSIVE"))
                .body("calledFor", equalTo("HEIGHTENED"))
                .body("rule.night", equalTo(true))
                .body("because.warningLevel", contains("blue"));
        leader.get(LEVELS + "?state=awaiting-confirmation")
                .body("items.unitId", contains(station.toString()));
        assertThat(levels.of(station, clock.instant())).isEqualTo(DutyLevel.INTENSIVE);

        Api.in(county, "hotline-clerk")
                .post(LEVELS + station + "/confirmations", note())
                .statusCode(403);
        leader.post(LEVELS + station + "/confirmations", note())
                .statusCode(200)
                .body("level", equalTo("HEIGHTENED"))
                .body("state", equalTo("in-force"));
        leader.get(LEVELS + station + "/changes")
                .body("items.to", contains("HEIGHTENED", "INTENSIVE"))
                .body("items.cause", contains("confirmation", "warning"))
                .body("items[0].note", equalTo("夜间回暖"));
        assertThat(levels.of(station, now.plusSeconds(3600))).isEqualTo(DutyLevel.INTENSIVE);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await(e -> about(e, "duty.level-changed", "HEIGHTENED"), "step down");
            assertThat(names(probe))
                    .containsExactly(
                            "duty.level-changed", "duty.step-down-awaited", "duty.level-changed");
        }
    }

    @Test
    void a_warning_that_comes_back_needs_no_confirmation_and_one_forgotten_is_said() {
        Instant now = clock.instant();
        Cap alert = Cap.alert(county, "红色", now.minusSeconds(9));
        WeatherFixture.cap(county, alert);
        WeatherFixture.cap(county, alert.followed("Cancel", "红色", now.minusSeconds(8)));
        see().body("level", equalTo("ALL_WEATHER")).body("state", equalTo("awaiting-confirmation"));
        WeatherFixture.cap(county, Cap.alert(county, "红色", now).until(now.plusSeconds(60)));
        see().body("state", equalTo("in-force"));

        clock.set(now.plusSeconds(61));
        await("awaiting-confirmation");
        clock.set(now.plusSeconds(3 * 3600));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("duty.step-down-overdue", station);
        }
        see().body("level", equalTo("ALL_WEATHER"));
    }

    @Test
    void the_duty_leader_declares_extreme_cold_until_an_end() {
        Instant now = clock.instant();
        UUID cold = leader.created(LEVELS + "declarations", cold(now.plusSeconds(3600), false));
        see().body("level", equalTo("ALL_WEATHER"))
                .body("rule.continuous", equalTo(true))
                .body("because.cause", contains("declaration"));
        leader.get(LEVELS + "declarations/" + cold).body("reason", equalTo("夜间零下八度"));

        clock.set(now.plusSeconds(3601));
        await("awaiting-confirmation");
        leader.post(LEVELS + station + "/confirmations", note())
                .statusCode(200)
                .body("level", equalTo("NORMAL"));
        leader.create(LEVELS + "declarations", cold(now, false))
                .statusCode(400)
                .body("code", equalTo("declaration-ends-too-early"));
        Api.in("310112", "duty-leader")
                .create(LEVELS + "declarations", cold(now.plusSeconds(9999), false))
                .statusCode(403);
    }

    @Test
    void a_declaration_that_is_withdrawn_waits_for_the_same_confirmation() {
        Instant end = clock.instant().plusSeconds(3600);
        UUID cold = leader.created(LEVELS + "declarations", cold(end, false));
        String ends = LEVELS + "declarations/" + cold + "/ends";

        leader.post(ends, Map.of("reason", "气温回升")).statusCode(200);
        leader.post(ends, Map.of("reason", "气温回升")).statusCode(409);
        see().body("state", equalTo("awaiting-confirmation"));
    }

    @Test
    void an_exercise_is_marked_and_changes_no_duty() {
        Cap drill = Cap.alert(county, "红色", clock.instant()).as("Exercise");
        WeatherFixture.cap(county, drill);
        leader.created(LEVELS + "declarations", cold(clock.instant().plusSeconds(3600), true));

        see().body("level", equalTo("NORMAL"))
                .body("exerciseLevel", equalTo("ALL_WEATHER"))
                .body("because.exercise", contains(true, true));
        assertThat(levels.of(station, clock.instant())).isEqualTo(DutyLevel.NORMAL);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent said = probe.await("duty.level-changed", station);
            assertThat(said.data().path("exercise").asBoolean()).isTrue();
            assertThat(said.headers()).containsEntry("test", "true");
        }
    }

    @Test
    void a_county_with_its_own_station_does_not_raise_the_city() {
        String city = county.substring(0, 4) + "00";
        UUID above = WeatherFixture.station(city);
        WeatherFixture.cap(county, Cap.alert(county, "红色", clock.instant()));
        Api viewer = Api.in(city, "viewer");
        viewer.get(LEVELS + above).body("level", equalTo("NORMAL"));

        String without = county.substring(0, 4) + "99";
        WeatherFixture.cap(without, Cap.alert(without, "橙色", clock.instant()));
        viewer.get(LEVELS + above).body("level", equalTo("INTENSIVE"));
        WeatherFixture.cap(city, Cap.alert(city, "黄色", clock.instant()));
        viewer.get(LEVELS + above).body("level", equalTo("INTENSIVE"));
        viewer.get(LEVELS + station).body("level", equalTo("ALL_WEATHER"));
    }

    @Test
    void blue_never_lowers_the_two_a_day_of_huangshi() {
        RegionCode huangshi = new RegionCode(Api.HUANGSHI);
        Instant now = clock.instant();

        assertThat(levels.rule(DutyLevel.NORMAL, huangshi, now))
                .isEqualTo(new DutyRule(2, 3, false, false));
        assertThat(levels.rule(DutyLevel.HEIGHTENED, huangshi, now).minPerDay()).isEqualTo(2);
        RegionCode elsewhere = new RegionCode(county);
        assertThat(levels.rule(DutyLevel.NORMAL, elsewhere, now).minPerWeek()).isEqualTo(3);
        assertThat(levels.rule(DutyLevel.HEIGHTENED, elsewhere, now).minPerDay()).isEqualTo(1);
        assertThat(levels.rule(DutyLevel.ALL_WEATHER, elsewhere, now).continuous()).isTrue();
    }

    @Test
    void warnings_that_come_at_once_leave_the_most_of_them_and_one_step_per_level()
            throws Exception {
        Instant now = clock.instant();
        List<Cap> messages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (String colour : List.of("蓝色", "黄色", "橙色")) {
                Cap alert = Cap.alert(county, colour, now.minusSeconds(i));
                messages.add(alert);
                if (i > 0) {
                    messages.add(alert.followed("Cancel", colour, now));
                }
            }
        }
        postAllAtOnce(messages);

        see().body("level", equalTo("INTENSIVE"))
                .body("calledFor", equalTo("INTENSIVE"))
                .body("because.warningLevel", hasItem("orange"))
                .body("because.size()", equalTo(3));
        assertThat(
                        Sql.count(
                                "select count(*) from duty_level_change where unit_id = ?"
                                        + " and from_level >= to_level and from_level <> 'NORMAL'"
                                        + " and not (from_level = 'HEIGHTENED'"
                                        + " and to_level = 'INTENSIVE')",
                                station))
                .isZero();
        assertThat(Sql.count("select count(*) from duty_level_change where unit_id = ?", station))
                .isBetween(1L, 2L);
    }

    private void postAllAtOnce(List<Cap> messages) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(12);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Cap message : messages) {
                running.add(
                        senders.submit(
                                () -> {
                                    go.await();
                                    return WeatherFixture.cap(county, message)
                                            .extract()
                                            .statusCode();
                                }));
            }
            go.countDown();
            for (Future<Integer> one : running) {
                assertThat(one.get()).isEqualTo(201);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private ValidatableResponse see() {
        return leader.get(LEVELS + station).statusCode(200);
    }

    private void await(String state) {
        Awaitility.await().untilAsserted(() -> see().body("state", equalTo(state)));
    }

    private boolean about(SeenEvent event, String name, String level) {
        return station.equals(event.subject())
                && event.name().equals(name)
                && event.data().path("level").asText().equals(level);
    }

    private List<String> names(EventProbe probe) {
        return probe.about(station).stream().map(SeenEvent::name).toList();
    }

    private Map<String, Object> cold(Instant until, boolean exercise) {
        return Map.of(
                "unitId",
                station,
                "reason",
                "夜间零下八度",
                "endsAt",
                until.toString(),
                "exercise",
                exercise);
    }

    private static Map<String, Object> note() {
        return Map.of("note", "夜间回暖");
    }
}
