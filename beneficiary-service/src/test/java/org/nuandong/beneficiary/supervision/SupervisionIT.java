package org.nuandong.beneficiary.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.beneficiary.inspection.Grid;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.deploy.testing.Tokens;

/** 督导 (R300 to R304): a station is visited and nobody told it before. In 广灵. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SupervisionIT {

    private static final String ORDERS = "/api/v1/supervision-orders";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/supervision.md. */
    @Test
    void a_station_is_visited_without_notice_and_answers_for_what_it_left() {
        clock.set(Instant.parse("2020-12-10T15:00:00Z"));
        Grid grid = new Grid("140223206");
        String station = grid.unit(Grid.COUNTY, "station", "示范救助管理站", grid.bureau);
        String order =
                ordered(grid, List.of(station, grid.office))
                        .statusCode(201)
                        .body("state", equalTo("open"))
                        .extract()
                        .path("id");
        unseen(order, station);
        visited(grid, order, station);
        Map<String, Object> end = new HashMap<>();
        leader(grid)
                .body(end)
                .post(ORDERS + "/" + order + "/closings")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("missedReason"));
        end.put("missedReason", "道路积雪封闭");
        leader(grid)
                .body(end)
                .post(ORDERS + "/" + order + "/closings")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("units.find { it.unitId == '" + station + "' }.findings", equalTo(2))
                .body("units.find { it.unitId == '" + grid.office + "' }.visits", equalTo(0));
        leader(grid).body(end).post(ORDERS + "/" + order + "/closings").then().statusCode(409);
        briefed(grid, order, station);
        accounted(grid, order, station);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent done = probe.await("supervision.done", UUID.fromString(order));
            assertThat(done.data().path("units").asInt()).isEqualTo(2);
            assertThat(done.data().path("visited").asInt()).isEqualTo(1);
            assertThat(done.data().path("findings").asInt()).isEqualTo(2);
            assertThat(probe.about(UUID.fromString(order)).toString()).doesNotContain(station);
        }
    }

    private static RequestSpecification leader(Grid grid) {
        return grid.as("leader-09", "bureau-leader");
    }

    private static ValidatableResponse ordered(Grid grid, List<String> units) {
        return Api.keyed(leader(grid))
                .body(
                        Map.of(
                                "unitId",
                                grid.bureau,
                                "focus",
                                "station-care",
                                "fromOn",
                                "2020-12-08",
                                "untilOn",
                                "2020-12-12",
                                "team",
                                List.of("inspector-01", "inspector-02"),
                                "unitIds",
                                units))
                .post(ORDERS)
                .then();
    }

    /** Neither the station nor a worker who does not go hears of it. */
    private static void unseen(String order, String station) {
        RequestSpecification visited =
                Api.as("field-worker", Grid.COUNTY)
                        .auth()
                        .oauth2(
                                Tokens.of("field-worker")
                                        .subject("station-01")
                                        .regions(Grid.COUNTY)
                                        .units(UUID.fromString(station))
                                        .sign());
        visited.get(ORDERS + "/" + order).then().statusCode(404);
        visited.get(ORDERS).then().statusCode(200).body("items", empty());
        Api.as("station-clerk", Grid.COUNTY).get(ORDERS).then().statusCode(403);
    }

    private void visited(Grid grid, String order, String station) {
        Map<String, Object> said =
                grid.inspection(
                        "station-winter",
                        "station",
                        station,
                        "2020-12-10T14:30:00Z",
                        Map.of("duty-staffed", "no", "supplies", "no"));
        said.put("orderId", order);
        grid.inspect(grid.worker("worker-01"), said)
                .statusCode(409)
                .body("code", equalTo("not-of-the-team"));
        Map<String, Object> early = new HashMap<>(said);
        early.put("inspectedAt", "2020-12-01T14:30:00Z");
        grid.inspect(grid.worker("inspector-01"), early)
                .statusCode(400)
                .body("violations.field", hasItem("inspectedAt"));
        Map<String, Object> other = new HashMap<>(said);
        other.put("subjectId", grid.unit(Grid.COUNTY, "station", "示范第二救助站", grid.bureau));
        grid.inspect(grid.worker("inspector-01"), other)
                .statusCode(400)
                .body("code", equalTo("unit-outside-the-order"));
        said.put("inspectors", List.of("inspector-02"));
        grid.inspect(grid.worker("inspector-01"), said)
                .statusCode(201)
                .body("announced", equalTo(false))
                .body("unitId", equalTo(grid.bureau))
                .body("found.severity", containsInAnyOrder("red", "yellow"))
                .body("found.unitId", containsInAnyOrder(station, station));
        grid.worker("inspector-02")
                .get(ORDERS + "/" + order)
                .then()
                .statusCode(200)
                .body("units.find { it.unitId == '" + station + "' }.visits", equalTo(1));
        grid.worker("inspector-02").get(ORDERS).then().body("items.id", hasItem(order));
        leader(grid).get(ORDERS).then().body("items.id", hasItem(order));
    }

    private static void briefed(Grid grid, String order, String station) {
        Api.keyed(leader(grid))
                .body(
                        Map.of(
                                "title", "关于夜间值守督导情况的通报",
                                "words", "一处救助站夜间无人值守，限期整改。",
                                "unitIds", List.of(station)))
                .post(ORDERS + "/" + order + "/briefings")
                .then()
                .statusCode(201);
        Api.as("station-clerk", "140223206")
                .auth()
                .oauth2(
                        Tokens.of("station-clerk")
                                .regions("140223206")
                                .units(UUID.fromString(station))
                                .sign())
                .get("/api/v1/supervision-briefings")
                .then()
                .statusCode(200)
                .body("items.unitIds.flatten()", contains(station));
        Api.as("station-clerk", "410106")
                .get("/api/v1/supervision-briefings")
                .then()
                .body("items", empty());
    }

    private static void accounted(Grid grid, String order, String station) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("unitId", station);
        decision.put("ground", "duty-neglected");
        decision.put("kind", "talk");
        decision.put("heads", 1);
        decision.put("decidedByUnitId", station);
        decision.put("decidedOn", "2020-12-10");
        decision.put("orderId", order);
        account(grid, decision).statusCode(400).body("code", equalTo("decided-by-itself"));
        decision.put("decidedByUnitId", grid.bureau);
        account(grid, decision).statusCode(201).body("heads", equalTo(1));
        leader(grid)
                .queryParam("region", Grid.COUNTY)
                .get("/api/v1/accountabilities")
                .then()
                .body("items.findAll { it.orderId == '" + order + "' }", hasSize(1));
    }

    private static ValidatableResponse account(Grid grid, Map<String, Object> decision) {
        return Api.keyed(leader(grid)).body(decision).post("/api/v1/accountabilities").then();
    }

    @Test
    void trainings_and_drills_are_counted_in_heads_and_hours() {
        clock.set(Instant.parse("2019-11-20T02:00:00Z"));
        Grid grid = new Grid("140223202");
        held(grid, "training", "emergency", "2.5", 36).statusCode(201);
        held(grid, "training", "emergency", "1.25", 10).statusCode(201);
        held(grid, "drill", "fire-safety", "1", 20).statusCode(201);
        held(grid, "drill", "juggling", "1", 20)
                .statusCode(400)
                .body("violations.field", hasItem("topic"));
        held(grid, "drill", "fire-safety", "0.1", 20)
                .statusCode(400)
                .body("violations.field", hasItem("hours"));
        leader(grid)
                .queryParam("region", "140223202")
                .queryParam("from", "2019-11-01")
                .queryParam("until", "2020-03-15")
                .get("/api/v1/staff-session-totals")
                .then()
                .statusCode(200)
                .body("kind", contains("drill", "training"))
                .body("find { it.kind == 'training' }.sessions", equalTo(2))
                .body("find { it.kind == 'training' }.personTimes", equalTo(46))
                .body("find { it.kind == 'training' }.hours", equalTo(3.75f));
        Api.as("bureau-leader", "410106")
                .queryParam("region", "140223202")
                .queryParam("from", "2019-11-01")
                .queryParam("until", "2020-03-15")
                .get("/api/v1/staff-session-totals")
                .then()
                .body("", empty());
        leader(grid)
                .queryParam("region", "140223202")
                .queryParam("kind", "drill")
                .get("/api/v1/staff-sessions")
                .then()
                .body("items", hasSize(1));
    }

    private static ValidatableResponse held(
            Grid grid, String kind, String topic, String hours, int heads) {
        return Api.keyed(leader(grid))
                .body(
                        Map.of(
                                "kind",
                                kind,
                                "topic",
                                topic,
                                "unitId",
                                grid.office,
                                "heldOn",
                                "2019-11-18",
                                "hours",
                                new java.math.BigDecimal(hours),
                                "heads",
                                heads))
                .post("/api/v1/staff-sessions")
                .then();
    }
}
