package org.nuandong.beneficiary.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** 四查四改 (R030 to R036): found, put right, looked at again, late, given up. In 广灵. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class InspectionIT {

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/inspection.md. */
    @Test
    void a_coal_stove_without_a_flue_is_told_at_once_and_made_safe_and_seen_by_another() {
        clock.set(Instant.parse("2023-01-10T12:00:00Z"));
        Grid grid = new Grid("140223100");
        String home = grid.household();
        Map<String, Object> said = stove(grid, home, "2023-01-10T11:50:00Z");
        ValidatableResponse done =
                grid.inspect(grid.worker("worker-01"), said)
                        .statusCode(201)
                        .body("danger", equalTo(true))
                        .body("announced", equalTo(true))
                        .body("found", hasSize(1))
                        .body("found[0].severity", equalTo("red"))
                        .body("found[0].dueAt", equalTo("2023-01-10T13:50:00Z"))
                        .body("found[0].unitId", equalTo(grid.office));
        String finding = done.extract().path("found[0].id");
        tipIsAskedFor(finding, home);

        Map<String, Object> right = new HashMap<>();
        right.put("what", "已加装烟道");
        right.put("rectifiedAt", "2023-01-10T11:59:00Z");
        grid.step(grid.worker("worker-03"), finding, "rectifications", right)
                .statusCode(400)
                .body("code", equalTo("proof-needed"))
                .body("violations.field", hasItem("fileIds"));
        grid.sent(finding, "<html>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        String proof = grid.proof(finding);
        assertThat(grid.proof(finding)).isEqualTo(proof);
        right.put("fileIds", List.of(proof));
        right.put("by", List.of("worker-04"));
        grid.step(grid.worker("worker-03"), finding, "rectifications", right)
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("files", hasSize(1));
        Map<String, Object> look = new HashMap<>();
        look.put("result", "verified");
        look.put("inspectedAt", "2023-01-10T12:00:00Z");
        look.put("words", "烟道牢固");
        for (String same : List.of("worker-03", "worker-04")) {
            grid.step(grid.worker(same), finding, "reinspections", look)
                    .statusCode(409)
                    .body("code", equalTo("same-person-reinspects"));
        }
        seenByAnother(grid, finding, right, look);
        assertThat(Grid.told(finding))
                .containsExactly(
                        "finding.opened.v1",
                        "finding.escalated.v1",
                        "finding.rectified.v1",
                        "finding.reopened.v1",
                        "finding.escalated.v1",
                        "finding.rectified.v1",
                        "finding.verified.v1");
        proofIsReadForAPurpose(grid, finding);
    }

    /** Not right at first, and somebody still in danger; then it is. */
    private static void seenByAnother(
            Grid grid, String finding, Map<String, Object> right, Map<String, Object> look) {
        look.put("result", "reopened");
        look.put("danger", true);
        grid.step(grid.worker("worker-01"), finding, "reinspections", look)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("reopened", equalTo(1))
                .body("dueAt", equalTo("2023-01-10T14:00:00Z"));
        look.put("result", "verified");
        look.remove("danger");
        grid.step(grid.worker("worker-01"), finding, "reinspections", look).statusCode(409);
        right.put("rectifiedAt", "2023-01-10T12:00:00Z");
        grid.step(grid.worker("worker-03"), finding, "rectifications", right).statusCode(200);
        grid.step(grid.worker("worker-01"), finding, "reinspections", look)
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body("late", equalTo(false))
                .body("rectifications.result", contains("reopened", "verified"));
    }

    private static Map<String, Object> stove(Grid grid, String home, String at) {
        Map<String, Object> said =
                grid.inspection("home-winter", "household", home, at, Map.of("stove-flue", "no"));
        said.put("point", Map.of("longitude", 114.281234, "latitude", 39.763456));
        said.put("inspectors", List.of("worker-02"));
        return said;
    }

    /** Over Kafka: where about, since when, and nobody's home. */
    private static void tipIsAskedFor(String finding, String home) {
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            SeenEvent danger = probe.await("finding.escalated", UUID.fromString(finding));
            assertThat(danger.data().path("danger").asBoolean()).isTrue();
            assertThat(danger.data().path("point").path("longitude").asDouble()).isEqualTo(114.281);
            assertThat(danger.data().path("point").path("latitude").asDouble()).isEqualTo(39.763);
            assertThat(danger.data().path("occurredAt").asText()).isEqualTo("2023-01-10T11:50:00Z");
            assertThat(danger.data().toString()).doesNotContain(home);
        }
    }

    private static void proofIsReadForAPurpose(Grid grid, String finding) {
        String file = grid.finding(finding).extract().path("files[0].id");
        String path = Grid.FINDINGS + "/" + finding + "/files/" + file + "/readings";
        grid.worker("worker-01")
                .body(Map.of("purpose", "boredom"))
                .post(path)
                .then()
                .statusCode(400);
        byte[] content =
                grid.worker("worker-01")
                        .body(Map.of("purpose", "supervision"))
                        .post(path)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray();
        assertThat(content).hasSize(10).startsWith(0xff, 0xd8, 0xff);
        grid.sent(finding, "<html>".getBytes(StandardCharsets.UTF_8)).statusCode(409);
    }

    @Test
    void what_is_late_goes_up_the_line_and_is_counted_late_for_ever() {
        clock.set(Instant.parse("2022-02-01T02:00:00Z"));
        Grid grid = new Grid("140223101");
        Map<String, Object> said =
                grid.inspection(
                        "home-winter",
                        "household",
                        grid.household(),
                        "2022-02-01T02:00:00Z",
                        Map.of("fuel-reserve", "no", "leaflet", "no"));
        List<String> ids =
                grid.inspect(grid.worker("worker-01"), said)
                        .statusCode(201)
                        .extract()
                        .path("found.sort { it.severity }.reverse().id");
        String fuel = ids.get(0);
        grid.finding(fuel).body("dueAt", equalTo("2022-02-08T02:00:00Z"));
        grid.step(
                        grid.as("leader-02", "bureau-leader"),
                        fuel,
                        "assignments",
                        Map.of("officer", "worker-09"))
                .statusCode(200)
                .body("officer", equalTo("worker-09"));
        clock.set(Instant.parse("2022-02-08T02:00:01Z"));
        climbed(grid, fuel, 1, grid.bureau);
        clock.set(Instant.parse("2022-02-11T02:00:01Z"));
        climbed(grid, fuel, 2, grid.city);
        grid.step(
                        grid.as("leader-02", "bureau-leader"),
                        fuel,
                        "assignments",
                        Map.of("unitId", grid.bureau))
                .statusCode(409)
                .body("code", equalTo("escalated-to-another"));
        await().untilAsserted(
                        () ->
                                grid.as("leader-02", "bureau-leader")
                                        .queryParam("step", "finding-escalated")
                                        .queryParam("limit", 200)
                                        .get("/api/v1/work-items")
                                        .then()
                                        .body("items.aggregateId", hasItem(fuel)));
        givenUpOrExtended(grid, fuel, ids.get(1));
        countedLate(grid);
    }

    private static void countedLate(Grid grid) {
        grid.as("leader-02", "bureau-leader")
                .queryParam("region", "140223101")
                .queryParam("by", "area")
                .get("/api/v1/finding-totals")
                .then()
                .statusCode(200)
                .body("find { it.part == 'heating' }.verified", equalTo(1))
                .body("find { it.part == 'heating' }.late", equalTo(1))
                .body("find { it.part == 'heating' }.onTimePercent", is(0.0f))
                .body("find { it.part == 'safety' }.waived", equalTo(1));
        Api.as("bureau-leader", "410106")
                .queryParam("region", "140223101")
                .get("/api/v1/finding-totals")
                .then()
                .body("", empty());
    }

    private static void climbed(Grid grid, String finding, int level, String unit) {
        await().untilAsserted(
                        () ->
                                grid.finding(finding)
                                        .body("overdue", equalTo(true))
                                        .body("late", equalTo(true))
                                        .body("level", equalTo(level))
                                        .body("escalatedUnitId", equalTo(unit)));
    }

    private void givenUpOrExtended(Grid grid, String fuel, String leaflet) {
        Map<String, Object> more = Map.of("dueAt", "2022-03-01T02:00:00Z", "reason", "道路积雪");
        grid.step(grid.worker("worker-09"), fuel, "extensions", more).statusCode(403);
        grid.step(grid.as("approver-01", "approver"), fuel, "extensions", more)
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("late", equalTo(true));
        Map<String, Object> right =
                Map.of(
                        "what", "已送燃料",
                        "rectifiedAt", "2022-02-11T01:00:00Z",
                        "fileIds", List.of(grid.proof(fuel)));
        grid.step(grid.worker("worker-09"), fuel, "rectifications", right).statusCode(200);
        grid.step(
                        grid.worker("worker-01"),
                        fuel,
                        "reinspections",
                        Map.of(
                                "result", "verified",
                                "inspectedAt", "2022-02-11T02:00:00Z",
                                "words", "已核实"))
                .statusCode(200);
        Map<String, Object> reason = Map.of("reason", "家中无燃煤设施");
        grid.step(grid.as("worker-01", "approver"), leaflet, "waivers", reason)
                .statusCode(409)
                .body("code", equalTo("same-person-waives"));
        grid.step(grid.as("approver-01", "approver"), leaflet, "waivers", reason)
                .statusCode(200)
                .body("state", equalTo("waived"));
        grid.worker("worker-01")
                .queryParam("region", "140223101")
                .queryParam("state", "open")
                .get(Grid.FINDINGS)
                .then()
                .body("items", empty());
    }

    @Test
    void a_places_own_list_needs_no_program_and_its_next_version_takes_its_place() {
        clock.set(Instant.parse("2021-12-01T02:00:00Z"));
        Grid grid = new Grid("140223102");
        Map<String, Object> draft = nine(Map.of("on", List.of("no"), "severity", "blue"));
        published(grid, nine(Map.of("below", 3, "severity", "blue")))
                .statusCode(400)
                .body("code", equalTo("finding-rule-unclear"))
                .body("violations.field", hasItem("items[0].findings[0]"));
        published(grid, nine(Map.of("on", List.of("no"), "severity", "black")))
                .statusCode(400)
                .body("violations.field", hasItem("items[0].findings[0].severity"));
        Map<String, Object> elsewhere = new HashMap<>(draft);
        elsewhere.put("regionCode", "410106");
        published(grid, elsewhere).statusCode(403);
        String first =
                published(grid, draft)
                        .statusCode(201)
                        .body("number", equalTo(1))
                        .extract()
                        .path("id");
        String home = grid.household();
        Map<String, Object> said =
                grid.inspection(
                        "nine-five-five",
                        "household",
                        home,
                        "2021-12-01T01:00:00Z",
                        Map.of("yard-clean", "no"));
        grid.inspect(grid.worker("worker-01"), said)
                .statusCode(201)
                .body("found.area", contains("environment"));
        published(grid, draft).statusCode(201).body("number", equalTo(2));
        grid.inspect(grid.worker("worker-01"), said)
                .statusCode(409)
                .body("code", equalTo("checklist-not-in-force"));
        assertThat(grid.list("nine-five-five", "household").getString("id")).isNotEqualTo(first);
        refusals(grid, home);
    }

    private static Map<String, Object> nine(Map<String, Object> rule) {
        Map<String, Object> item = new HashMap<>();
        item.put("code", "yard-clean");
        item.put("area", "environment");
        item.put("labelZh", "院落是否干净");
        item.put("labelEn", "Is the yard clean?");
        item.put("answer", "yes-no");
        item.put("findings", List.of(rule));
        Map<String, Object> draft = new HashMap<>();
        draft.put("code", "nine-five-five");
        draft.put("regionCode", "140223102");
        draft.put("labelZh", "九有五无五净");
        draft.put("labelEn", "Nine there, five not, five clean");
        draft.put("subjectKinds", List.of("household"));
        draft.put("validFrom", "2021-11-01");
        draft.put("items", List.of(item));
        return draft;
    }

    private static ValidatableResponse published(Grid grid, Map<String, Object> draft) {
        return Api.keyed(grid.as("leader-01", "bureau-leader"))
                .body(draft)
                .post("/api/v1/checklists")
                .then();
    }

    /** Each is told with its field, and none of them leaves anything. */
    private static void refusals(Grid grid, String home) {
        String at = "2021-12-01T01:30:00Z";
        Map<String, Object> said = grid.inspection("home-winter", "household", home, at, Map.of());
        field(grid, said, "subjectId", UUID.randomUUID().toString(), "subjectId");
        field(grid, said, "subjectKind", "castle", "subjectKind");
        field(grid, said, "regionCode", "140223102", "regionCode");
        field(grid, said, "inspectedAt", "2022-12-01T01:30:00Z", "inspectedAt");
        field(grid, said, "answers", List.of(), "answers");
        field(grid, said, "note", "联系电话13800000001", "note");
        field(
                grid,
                said,
                "furtherFindings",
                List.of(Map.of("area", "safety", "severity", "blue", "danger", true, "words", "x")),
                "furtherFindings[0].danger");
        Map<String, Object> fine = new HashMap<>(said);
        String clean =
                grid.inspect(grid.worker("worker-01"), fine)
                        .statusCode(201)
                        .body("findings", equalTo(0))
                        .extract()
                        .path("id");
        grid.worker("worker-01").get(Grid.INSPECTIONS + "/" + clean).then().statusCode(200);
        Api.as("field-worker", "410106").get(Grid.INSPECTIONS + "/" + clean).then().statusCode(404);
        Api.as("field-worker", "410106")
                .queryParam("region", "140223102")
                .get(Grid.INSPECTIONS)
                .then()
                .body("items", empty());
        grid.worker("worker-01")
                .queryParam("region", "140223102")
                .get(Grid.INSPECTIONS)
                .then()
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(clean));
        Api.as("viewer", "140200").get(Grid.FINDINGS).then().statusCode(403);
    }

    private static void field(
            Grid grid, Map<String, Object> said, String name, Object value, String field) {
        Map<String, Object> wrong = new HashMap<>(said);
        wrong.put(name, value);
        grid.inspect(grid.worker("worker-01"), wrong)
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void what_was_found_goes_with_a_household_and_ends_with_it() {
        clock.set(Instant.parse("2021-01-05T02:00:00Z"));
        Grid grid = new Grid("140223200");
        String home = grid.household();
        String finding =
                grid.inspect(
                                grid.worker("worker-01"),
                                grid.inspection(
                                        "home-winter",
                                        "household",
                                        home,
                                        "2021-01-05T01:00:00Z",
                                        Map.of("bedding", "lacking")))
                        .statusCode(201)
                        .extract()
                        .path("found[0].id");
        Api.keyed(grid.as("registrar-01", "registrar"))
                .body(Map.of("reason", "moved-away", "closedOn", "2021-01-05"))
                .post("/api/v1/households/" + home + "/closings")
                .then()
                .statusCode(200);
        grid.finding(finding)
                .body("state", equalTo("dropped"))
                .body("endReason", equalTo("household-ended"));
        grid.step(grid.worker("worker-01"), finding, "assignments", Map.of("officer", "worker-02"))
                .statusCode(409);
        assertThat(Grid.told(finding)).contains("finding.dropped.v1");
    }
}
