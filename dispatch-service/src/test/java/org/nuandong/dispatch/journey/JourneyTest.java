package org.nuandong.dispatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.Guests.CASES;
import static org.nuandong.dispatch.Guests.alarms;
import static org.nuandong.dispatch.Guests.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;
import org.nuandong.dispatch.weather.WeatherFixture.Cap;

/** 返乡: safe or waiting, and what the door asks of an open plan. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class JourneyTest {

    private static final String JOURNEYS = "/api/v1/journeys/";

    @Inject TestClock clock;

    private Guests guests;
    private String home;

    @BeforeEach
    void open() {
        clock.set(clock.instant());
        guests = Guests.in(WeatherFixture.county());
        home = WeatherFixture.county();
        WeatherFixture.region(home, "某县");
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Map<String, Object> plan(String means) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("means", means);
        plan.put("destination", "某省某县");
        plan.put("destinationRegion", home);
        plan.put("crossProvince", true);
        plan.put("legs", List.of(Map.of("vehicle", "train", "place", "某市火车站", "region", home)));
        plan.put("departBy", clock.instant().plus(Duration.ofHours(2)).toString());
        return plan;
    }

    private UUID planned(UUID stay, String means) {
        return guests.clerk().created(CASES + "/" + stay + "/journeys", plan(means));
    }

    private ValidatableResponse state(UUID journey, String expected) {
        return guests.clerk().get(JOURNEYS + journey).body("state", equalTo(expected));
    }

    private static Map<String, Object> voucher() {
        return Map.of(
                "kind",
                "voucher",
                "destination",
                "某省某县",
                "crossProvince",
                true,
                "direct",
                false,
                "transferStation",
                "某市火车站（某市救助管理站）",
                "foodGiven",
                true,
                "cashYuan",
                12.50,
                "receiptSigned",
                true);
    }

    /** docs/journeys/ticket-home.md, call by call. */
    @Test
    void a_worker_who_needs_a_ticket_waits_for_the_warning_to_end() {
        UUID stay = guests.known(42, "healthy");
        UUID journey = planned(stay, "voucher");
        guests.clerk()
                .create(CASES + "/" + stay + "/journeys", plan("voucher"))
                .statusCode(409)
                .body("code", equalTo("journey-open-already"));
        guests.clerk()
                .post(
                        JOURNEYS + journey + "/calls",
                        Map.of("toWhom", "relatives", "result", "will-receive"))
                .statusCode(200)
                .body("calls.toWhom", contains("relatives"));
        clock.advance(Duration.ofMinutes(10));
        Cap warning =
                Cap.alert(home, "橙色", clock.instant())
                        .until(clock.instant().plus(Duration.ofHours(2)));
        WeatherFixture.cap(home, warning).statusCode(201);

        state(journey, "waiting").body("waiting.weatherLevel", equalTo("orange"));
        guests.exits(stay, voucher()).statusCode(409).body("code", equalTo("journey-is-waiting"));
        guests.clerk()
                .post(JOURNEYS + journey + "/departures", Map.of())
                .statusCode(409)
                .body("code", equalTo("journey-is-waiting"));

        clock.advance(Duration.ofHours(3));
        soon("the warning has ended")
                .untilAsserted(() -> state(journey, "planned").body("waiting", nullValue()));
        guests.exits(stay, voucher())
                .statusCode(200)
                .body("exit.transferStation", equalTo("某市火车站（某市救助管理站）"));
        state(journey, "departed");
        guests.clerk()
                .post(JOURNEYS + journey + "/costs", Map.of("kind", "fare", "yuan", 126.50))
                .statusCode(200)
                .body("costYuan", equalTo(126.5f));
        guests.clerk().post(JOURNEYS + journey + "/arrivals", Map.of()).statusCode(200);
        state(journey, "arrived");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("journey.waiting", journey).data().path("reason").asText())
                    .isEqualTo("weather");
            probe.await("journey.resumed", journey);
            probe.await("journey.departed", journey);
            probe.await("journey.arrived", journey);
            assertThat(
                            probe.await("journey.cost-recorded", journey)
                                    .data()
                                    .path("costYuan")
                                    .decimalValue())
                    .isEqualByComparingTo("126.50");
            assertThat(probe.await("case.exited", stay).data().path("exitKind").asText())
                    .isEqualTo("voucher");
        }
    }

    /** R212 binds those whom the station sends; 381号 Art. 11 leaves an adult free to go. */
    @Test
    void a_waiting_way_home_keeps_no_adult_and_no_relatives_away() {
        UUID alone = guests.known(40, "healthy");
        UUID collected = guests.known(41, "healthy");
        UUID first = planned(alone, "voucher");
        UUID second = planned(collected, "voucher");
        for (UUID journey : List.of(first, second)) {
            guests.leader()
                    .post(
                            JOURNEYS + journey + "/holds",
                            Map.of("reason", "road-closed", "note", "高速公路结冰封闭"))
                    .statusCode(200)
                    .body("state", equalTo("waiting"))
                    .body("waiting.reason", equalTo("road-closed"));
        }
        guests.clerk().post(JOURNEYS + first + "/holds", Map.of("reason", "other")).statusCode(403);

        guests.exits(alone, Guests.ownDeparture()).statusCode(200);
        guests.exits(collected, Guests.collectedBy("spouse")).statusCode(200);
        state(first, "cancelled").body("endedFor", equalTo("self-departed"));
        state(second, "cancelled").body("endedFor", equalTo("collected-by-relatives"));
    }

    @Test
    void the_leaders_word_and_the_weather_hold_each_by_itself() {
        UUID stay = guests.known(43, "healthy");
        Instant now = clock.instant();
        WeatherFixture.cap(home, Cap.alert(home, "黄色", now)).statusCode(201);
        UUID journey = planned(stay, "voucher");
        state(journey, "planned");
        guests.leader()
                .post(JOURNEYS + journey + "/releases", Map.of())
                .statusCode(409)
                .body("code", equalTo("journey-in-other-state"));
        WeatherFixture.cap(home, Cap.alert(home, "红色", now).until(now.plusSeconds(7200)))
                .statusCode(201);
        state(journey, "waiting");
        guests.leader()
                .post(JOURNEYS + journey + "/releases", Map.of())
                .statusCode(409)
                .body("code", equalTo("not-held-by-word"));
        guests.leader()
                .post(JOURNEYS + journey + "/holds", Map.of("reason", "epidemic"))
                .statusCode(200);

        clock.advance(Duration.ofHours(3));
        soon("the red warning has ended")
                .untilAsserted(
                        () -> state(journey, "waiting").body("waiting.weatherLevel", nullValue()));
        guests.leader()
                .post(JOURNEYS + journey + "/releases", Map.of())
                .statusCode(200)
                .body("state", equalTo("planned"));
    }

    @Test
    void who_may_not_leave_alone_is_given_no_voucher_and_a_late_start_wakes_the_leader() {
        UUID stay = guests.known(66, "mental-disorder");
        guests.clerk()
                .create(CASES + "/" + stay + "/journeys", plan("voucher"))
                .statusCode(422)
                .body("code", equalTo("journey-needs-escort"));
        UUID journey = planned(stay, "escort");
        guests.clerk()
                .post(JOURNEYS + journey + "/departures", Map.of("escorts", List.of("staff-1")))
                .statusCode(422)
                .body("code", equalTo("escorts-missing"));
        guests.clerk()
                .post(
                        JOURNEYS + journey + "/departures",
                        Map.of("escorts", List.of("staff-1", "staff-2")))
                .statusCode(422)
                .body("code", equalTo("companions-not-signed"));
        guests.exits(stay, Guests.escorted())
                .statusCode(409)
                .body("code", equalTo("journey-not-handed-over"));

        clock.advance(Duration.ofHours(2));
        soon("nobody left").until(() -> alarms(journey, "journey-departure", "duty-leader") == 1);
        guests.clerk()
                .post(JOURNEYS + journey + "/cancellations", Map.of("note", "亲属将来站接领"))
                .statusCode(200);
        guests.clerk()
                .get("/api/v1/journeys?state=cancelled")
                .body("items.id", contains(journey.toString()));
        guests.exits(stay, Guests.escorted())
                .statusCode(422)
                .body("code", equalTo("journey-not-arrived"));
    }
}
