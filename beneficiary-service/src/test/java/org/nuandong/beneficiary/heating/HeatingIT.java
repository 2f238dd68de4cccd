package org.nuandong.beneficiary.heating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.beneficiary.inspection.Grid;
import org.nuandong.deploy.testing.Backing;

/** 取暖保障 (R080 to R085): a village without coal. In 广灵; the totals are those of 阳高. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HeatingIT {

    private static final String RECORDS = "/api/v1/heating-records";
    private static final String ALERTS = "/api/v1/heating-alerts";
    private static final String POINTS = "/api/v1/heating-points";
    private static final String COMPLAINTS = "/api/v1/heating-complaints";
    private static final String TOWNSHIP = "140223103";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/heating.md. */
    @Test
    void a_village_without_coal_gets_it_from_the_emergency_point() {
        clock.set(Instant.parse("2018-12-20T02:00:00Z"));
        Grid grid = new Grid(TOWNSHIP);
        String home = grid.household();
        heats(grid, home, "biomass", "2018-11-01")
                .statusCode(201)
                .body("fuel", equalTo("pellet"))
                .body("need", equalTo(1450.0f));
        heats(grid, home, "coal", "2018-11-01")
                .statusCode(400)
                .body("violations.field", hasItem("since"));
        String record =
                heats(grid, home, "coal", "2018-12-01")
                        .statusCode(201)
                        .body("need", equalTo(1150.0f))
                        .body("reserve", equalTo(0.0f))
                        .extract()
                        .path("id");
        grid.worker("worker-01")
                .queryParam("householdId", home)
                .queryParam("past", true)
                .get(RECORDS)
                .then()
                .body("items.until", contains("2018-12-01", null));
        String point =
                post(
                                grid,
                                POINTS,
                                Map.of(
                                        "regionCode",
                                        TOWNSHIP,
                                        "name",
                                        "示范镇应急储煤点",
                                        "fuel",
                                        "coal",
                                        "minimum",
                                        150))
                        .statusCode(201)
                        .body("open", equalTo(false))
                        .extract()
                        .path("id");
        delivered(grid, home, point);
        cold(grid, home, record, point);
        assertThat(Grid.told(record))
                .containsExactly(
                        "heating.recorded.v1", "heating.supplied.v1", "heating.supplied.v1");
        assertThat(Grid.told(point))
                .containsExactly(
                        "heating-point.established.v1",
                        "heating-point.moved.v1",
                        "heating-point.opened.v1",
                        "heating-point.moved.v1",
                        "heating-point.low.v1",
                        "heating-point.closed.v1");
    }

    private static void delivered(Grid grid, String home, String point) {
        String contract =
                post(
                                grid,
                                "/api/v1/fuel-contracts",
                                Map.of(
                                        "regionCode", Grid.COUNTY,
                                        "supplier", "示范洁净煤公司",
                                        "fuel", "coal",
                                        "quantity", 400,
                                        "fromOn", "2018-10-15",
                                        "untilOn", "2019-03-31",
                                        "greenChannel", true))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String path = "/api/v1/fuel-contracts/" + contract + "/deliveries";
        Map<String, Object> more = new HashMap<>();
        more.put("quantity", 100);
        more.put("deliveredOn", "2018-12-10");
        post(grid, path, more).statusCode(400).body("code", equalTo("delivery-goes-one-way"));
        more.put("householdId", home);
        post(grid, path, more).statusCode(201).body("delivered", equalTo(100.0f));
        more.remove("householdId");
        more.put("pointId", point);
        more.put("quantity", 300);
        post(grid, path, more).statusCode(201).body("delivered", equalTo(400.0f));
        post(grid, path, more).statusCode(409).body("code", equalTo("contract-exhausted"));
    }

    private static void cold(Grid grid, String home, String record, String point) {
        Map<String, Object> alert = Map.of("regionCode", TOWNSHIP);
        String active =
                Api.keyed(grid.as("leader-01", "bureau-leader"))
                        .body(alert)
                        .post(ALERTS)
                        .then()
                        .statusCode(201)
                        .body("points", equalTo(1))
                        .body("atRisk", equalTo(1))
                        .extract()
                        .path("id");
        Api.keyed(grid.as("leader-01", "bureau-leader"))
                .body(alert)
                .post(ALERTS)
                .then()
                .statusCode(409);
        Api.keyed(grid.as("leader-01", "bureau-leader"))
                .body(Map.of("regionCode", "410106"))
                .post(ALERTS)
                .then()
                .statusCode(403);
        atRisk(grid, active).body("items.id", contains(record));
        String moves = POINTS + "/" + point + "/stock-moves";
        Map<String, Object> out = new HashMap<>();
        out.put("kind", "issued");
        out.put("quantity", 301);
        out.put("householdId", home);
        post(grid, moves, out).statusCode(409).body("code", equalTo("stock-too-small"));
        out.put("quantity", 200);
        post(grid, moves, out)
                .statusCode(201)
                .body("stock", equalTo(100.0f))
                .body("low", equalTo(true))
                .body("open", equalTo(true));
        atRisk(grid, active).body("items", empty());
        String end = ALERTS + "/" + active + "/ends";
        grid.as("leader-01", "bureau-leader").post(end).then().statusCode(200);
        grid.as("leader-01", "bureau-leader").post(end).then().statusCode(409);
        grid.worker("worker-01")
                .queryParam("region", TOWNSHIP)
                .queryParam("low", true)
                .get(POINTS)
                .then()
                .body("items.open", contains(false));
        Api.as("field-worker", "410106")
                .queryParam("region", TOWNSHIP)
                .get(POINTS)
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse atRisk(Grid grid, String alert) {
        return grid.worker("worker-01")
                .get(ALERTS + "/" + alert + "/households-at-risk")
                .then()
                .statusCode(200);
    }

    @Test
    void a_complaint_has_the_time_of_its_kind_and_stays_late() {
        clock.set(Instant.parse("2018-01-10T02:00:00Z"));
        Grid grid = new Grid("140223104");
        Map<String, Object> said = new HashMap<>();
        said.put("regionCode", "140223104");
        said.put("kind", "no-heat");
        said.put("receivedAt", "2018-01-10T01:00:00Z");
        said.put("words", "整栋楼停暖");
        String id =
                post(grid, COMPLAINTS, said)
                        .statusCode(201)
                        .body("dueAt", equalTo("2018-01-10T05:00:00Z"))
                        .body("unitId", equalTo(grid.office))
                        .extract()
                        .path("id");
        said.put("kind", "too-warm");
        post(grid, COMPLAINTS, said).statusCode(400).body("violations.field", hasItem("kind"));
        said.put("kind", "no-heat");
        said.put("householdId", UUID.randomUUID().toString());
        post(grid, COMPLAINTS, said)
                .statusCode(400)
                .body("violations.field", hasItem("regionCode"));
        clock.set(Instant.parse("2018-01-10T05:00:01Z"));
        await().untilAsserted(
                        () ->
                                grid.worker("worker-01")
                                        .get(COMPLAINTS + "/" + id)
                                        .then()
                                        .body("overdue", equalTo(true)));
        Map<String, Object> end = Map.of("solvedAt", "2018-01-10T05:00:00Z", "words", "已抢修");
        String solve = COMPLAINTS + "/" + id + "/solutions";
        grid.worker("worker-01")
                .body(end)
                .post(solve)
                .then()
                .statusCode(200)
                .body("state", equalTo("solved"))
                .body("late", equalTo(true));
        grid.worker("worker-01").body(end).post(solve).then().statusCode(409);
        assertThat(Grid.told(id))
                .containsExactly(
                        "heating.complaint-received.v1",
                        "heating.complaint-overdue.v1",
                        "heating.complaint-solved.v1");
    }

    /** R080, R081: made-up homes, the published totals; no household stands behind them. */
    @Test
    void the_plan_of_yanggao_adds_up_to_42930_electric_and_11362_biomass_households() {
        homes("140221100", "electricity", 30_000, "null, null", 0);
        homes("140221101", "electricity", 12_930, "null, null", 0);
        homes("140221101", "biomass", 11_362, "'pellet', 1450.0", 1000);
        List<Map<String, Object>> lines =
                Api.as("reporting-officer", "140221")
                        .queryParam("region", "140221")
                        .get("/api/v1/heating-plan")
                        .then()
                        .statusCode(200)
                        .body("", hasSize(3))
                        .body("find { it.kind == 'biomass' }.households", equalTo(11_362))
                        .body("find { it.kind == 'biomass' }.lacking", equalTo(5_112_900.0f))
                        .body("find { it.kind == 'biomass' }.atRisk", equalTo(0))
                        .extract()
                        .jsonPath()
                        .getList("");
        assertThat(
                        lines.stream()
                                .filter(line -> "electricity".equals(line.get("kind")))
                                .mapToInt(line -> (Integer) line.get("households"))
                                .sum())
                .isEqualTo(42_930);
        Api.as("reporting-officer", "410106")
                .queryParam("region", "140221")
                .get("/api/v1/heating-plan")
                .then()
                .body("", empty());
    }

    private static void homes(String region, String kind, int many, String need, int reserve) {
        Register.change(
                "insert into heating_record (id,"
                        + " region_code, household_id, kind, area_m2, persons, fuel, need, reserve,"
                        + " since, recorded_at, recorded_by, changed_at, version)"
                        + " select gen_random_uuid(), '"
                        + region
                        + "', gen_random_uuid(), '"
                        + kind
                        + "', 60, 1, "
                        + need
                        + ", "
                        + reserve
                        + ", '2018-11-01', now(), 'system', now(), 0 from generate_series(1, "
                        + many
                        + ")");
    }

    private static ValidatableResponse heats(Grid grid, String home, String kind, String since) {
        return post(
                grid,
                RECORDS,
                Map.of("householdId", home, "kind", kind, "areaM2", 60, "since", since));
    }

    private static ValidatableResponse post(Grid grid, String path, Map<String, Object> body) {
        return Api.keyed(grid.as("officer-01", "programme-officer", "field-worker"))
                .body(body)
                .post(path)
                .then();
    }
}
