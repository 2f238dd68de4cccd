package org.nuandong.beneficiary.pairing;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 结对帮扶: a town's 269 pairs through one year, and who fell short. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PairingIT {

    private static final String PHASES = "/api/v1/pairing-phases";
    private static final String PAIRINGS = "/api/v1/pairings";
    private static final String TOWN = "441900129";
    private static final String OTHER_TOWN = "441900128";

    /** 高埗镇 paired 269 helpers with 269 households. */
    private static final int PAIRS = 269;

    private static final String HEADS = "户系统编号,帮扶人类别,帮扶人编号,帮扶单位系统编号,结对日期\r\n";

    private final Relief relief = Relief.in("441900");

    @Inject TestClock clock;

    private String unit;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2023-12-28T02:00:00Z"));
        unit = relief.unit(TOWN, "street-office", "示范镇政府" + UUID.randomUUID());
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/pairing.md. */
    @Test
    void two_hundred_and_sixty_nine_pairs_go_through_a_year() {
        String phase = phase(TOWN, "2024", null).statusCode(201).extract().path("id");
        List<String> homes = households(TOWN, PAIRS);
        String sheet = sheet(homes);
        accepted(sheet);
        String again = checked(sheet);
        imports(again).body("rows.unchanged", equalTo(PAIRS)).body("rows.fresh", equalTo(0));
        compliance(phase)
                .body("pairs", equalTo(PAIRS))
                .body("kept", equalTo(PAIRS))
                .body("floorYuan", is(134500.0f))
                .body("places.coordinator", contains((Object) null));
        named(phase, "gb-village-01");
        named(phase, "gb-village-02");
        compliance(phase).body("places.coordinator", contains("gb-village-02"));
        String diligent = pairOf(phase, homes.get(0));
        String late = pairOf(phase, homes.get(1));
        String away = pairOf(phase, homes.get(2));
        untilSpring(phase, diligent);
        afterTheFirstQuarter(phase, late, away);
        theYearEnds(phase, diligent);
        theNextYear(phase, diligent);
    }

    private void untilSpring(String phase, String diligent) {
        clock.set(Instant.parse("2024-02-06T02:00:00Z"));
        deed(diligent, "visit", "2024-02-05", "300.00", "200.00")
                .statusCode(201)
                .body(
                        "duties.findAll { it.state == 'met' }.rule.sort()",
                        contains("festival-visit", "quarter-visit", "value"));
        deed(diligent, "practical-thing", "2024-02-05", null, null).statusCode(201);
        deed(diligent, "party-activity", "2024-02-05", null, null).statusCode(201);
        clock.set(Instant.parse("2024-03-17T02:00:00Z"));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(
                            probe.await(
                                            event ->
                                                    event.name().equals("pairing-phase.reminded")
                                                            && event.data()
                                                                    .path("label")
                                                                    .asText()
                                                                    .equals("2024-Q1"),
                                            "the reminder of the first quarter")
                                    .data()
                                    .path("open")
                                    .asInt())
                    .isEqualTo(PAIRS - 1);
        }
    }

    private void afterTheFirstQuarter(String phase, String late, String away) {
        clock.set(Instant.parse("2024-03-31T16:00:01Z"));
        await().untilAsserted(
                        () -> {
                            compliance(phase).body("kept", equalTo(1));
                            shortfalls(phase)
                                    .body("rules.code", contains("festival-visit", "quarter-visit"))
                                    .body("rules.count", contains(PAIRS - 1, PAIRS - 1));
                        });
        deed(late, "contact", "2024-03-20", null, null)
                .statusCode(201)
                .body("pairing.shorts", equalTo(1));
        Map<String, Object> duty =
                officer()
                        .get(PAIRINGS + "/" + away)
                        .then()
                        .extract()
                        .path("duties.find { it.label == '2024-Q1' }");
        Map<String, Object> why =
                Map.of("dutyId", duty.get("id"), "reason", "household-away", "words", "外出务工");
        fact(away, "explanations", why)
                .statusCode(200)
                .body("duties.find { it.label == '2024-Q1' }.reason", equalTo("household-away"));
        shortfalls(phase)
                .body("reasons.find { it.code == 'household-away' }.count", equalTo(1))
                .body("rules.count", contains(PAIRS - 1, PAIRS - 2));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            probe.await("pairing.caught-up", UUID.fromString(late));
            probe.await("pairing.explained", UUID.fromString(away));
            assertThat(probe.about(UUID.fromString(late)))
                    .extracting(event -> event.name())
                    .containsExactly(
                            "pairing.made",
                            "pairing.fell-short",
                            "pairing.fell-short",
                            "pairing.helped",
                            "pairing.caught-up");
        }
    }

    private void theYearEnds(String phase, String diligent) {
        clock.set(Instant.parse("2024-12-20T02:00:00Z"));
        await().untilAsserted(
                        () ->
                                officer()
                                        .get(PAIRINGS + "/" + diligent)
                                        .then()
                                        .body("pairing.shorts", equalTo(3)));
        deed(diligent, "contact", "2024-05-10", null, null).statusCode(201);
        deed(diligent, "visit", "2024-09-10", null, null).statusCode(201);
        deed(diligent, "visit", "2024-11-11", null, null)
                .statusCode(201)
                .body("pairing.shorts", equalTo(0));
        clock.set(Instant.parse("2024-12-31T16:00:01Z"));
        await().untilAsserted(
                        () -> {
                            compliance(phase)
                                    .body("kept", equalTo(1))
                                    .body("fellShort", equalTo(PAIRS - 1));
                            shortfalls(phase)
                                    .body("givenYuan", is(500.0f))
                                    .body(
                                            "rules.code",
                                            contains(
                                                    "festival-visit",
                                                    "practical-things",
                                                    "quarter-visit",
                                                    "value"))
                                    .body("rules.count", contains(268, 268, 268, 268));
                        });
        officer()
                .queryParam("phaseId", phase)
                .queryParam("fellShort", false)
                .get(PAIRINGS)
                .then()
                .body("items.id", contains(diligent));
        officer()
                .queryParam("by", "unit")
                .get(PHASES + "/" + phase + "/compliance")
                .then()
                .body("places.key", contains(unit))
                .body("places[0].fellShort", equalTo(PAIRS - 1));
    }

    private void theNextYear(String before, String diligent) {
        String phase = phase(TOWN, "2025", before).statusCode(201).extract().path("id");
        officer().get(PHASES + "/" + before).then().body("state", equalTo("closed"));
        compliance(phase).body("pairs", equalTo(PAIRS)).body("kept", equalTo(PAIRS));
        officer()
                .get(PAIRINGS + "/" + diligent)
                .then()
                .body("pairing.endReason", equalTo("renewed"));
        deed(diligent, "visit", "2024-12-30", null, null).statusCode(409);
        String home =
                officer()
                        .get(PAIRINGS + "/" + diligent)
                        .then()
                        .extract()
                        .path("pairing.householdId");
        String next = pairOf(phase, home);
        officer()
                .get(PAIRINGS + "/" + next)
                .then()
                .body("pairing.previousId", equalTo(diligent))
                .body("pairing.changed", equalTo(false))
                .body("duties", hasSize(8));
        Map<String, Object> change = new HashMap<>();
        change.put("helper", helper("gb-0001"));
        change.put("changedOn", "2025-01-01");
        change.put("reason", "helper-left");
        changed(next, change).statusCode(409).body("code", equalTo("pairing-same-helper"));
        change.put("helper", helper("gb-0002"));
        changed(next, change).statusCode(409).body("code", equalTo("pairing-helper-taken"));
        change.put("helper", helper("gb-9001"));
        String other =
                changed(next, change)
                        .statusCode(201)
                        .body("pairing.changed", equalTo(true))
                        .body("pairing.previousId", equalTo(next))
                        .body("duties", hasSize(8))
                        .extract()
                        .path("pairing.id");
        fact(other, "endings", Map.of("endedOn", "2025-01-01", "reason", "lifted"))
                .statusCode(200)
                .body("duties.state.unique()", contains("void"));
        compliance(phase).body("pairs", equalTo(PAIRS - 1));
    }

    @Test
    void what_is_taken_foreign_or_out_of_its_time_is_refused_by_its_field() {
        String phase = phase(OTHER_TOWN, "2024", null).statusCode(201).extract().path("id");
        phase(OTHER_TOWN, "2024", null)
                .statusCode(409)
                .body("code", equalTo("pairing-phase-overlaps"));
        phase("420202006", "2024", null).statusCode(403);
        List<String> homes = households(OTHER_TOWN, 2);
        made(phase, homes.get(0), "gb-0001", "2025-01-01")
                .statusCode(400)
                .body("violations.field", contains("startedOn"));
        made(phase, households(TOWN, 1).get(0), "gb-0001", "2024-01-01")
                .statusCode(400)
                .body("code", equalTo("pairing-household-outside"));
        made(phase, UUID.randomUUID().toString(), "gb-0001", "2024-01-01")
                .statusCode(400)
                .body("violations.field", contains("householdId"));
        String pair =
                made(phase, homes.get(0), "gb-0001", "2024-01-01")
                        .statusCode(201)
                        .extract()
                        .path("pairing.id");
        made(phase, homes.get(0), "gb-0002", "2024-01-01")
                .statusCode(409)
                .body("code", equalTo("pairing-household-taken"));
        made(phase, homes.get(1), "gb-0001", "2024-01-01")
                .statusCode(409)
                .body("code", equalTo("pairing-helper-taken"));
        deed(pair, "visit", "2023-12-01", null, null)
                .statusCode(400)
                .body("violations.field", contains("doneOn"));
        deed(pair, "dance", "2023-12-28", null, null)
                .statusCode(400)
                .body("violations.field", contains("kind"));
        Map<String, Object> duty =
                officer().get(PAIRINGS + "/" + pair).then().extract().path("duties[0]");
        fact(pair, "explanations", Map.of("dutyId", duty.get("id"), "reason", "weather"))
                .statusCode(409)
                .body("code", equalTo("pairing-not-short"));
        Api.as("registrar", "410106").get(PAIRINGS + "/" + pair).then().statusCode(404);
        Api.as("registrar", "410106").get(PAIRINGS).then().body("items", empty());
        relief.as("viewer-01", "viewer").get(PHASES + "/" + phase).then().statusCode(403);
        officer()
                .queryParam("householdId", homes.get(0))
                .get(PAIRINGS)
                .then()
                .body("items.id", hasItem(pair));
    }

    private RequestSpecification officer() {
        return relief.as(Relief.WRITER, "programme-officer", "registrar");
    }

    private ValidatableResponse phase(String region, String year, String carryFrom) {
        Map<String, Object> phase = new HashMap<>();
        phase.put("regionCode", region);
        phase.put("name", "示范镇" + year + "年结对帮扶");
        phase.put("startsOn", year + "-01-01");
        phase.put("endsOn", year + "-12-31");
        phase.put("carryFrom", carryFrom);
        return Api.keyed(officer()).body(phase).post(PHASES).then();
    }

    private ValidatableResponse made(String phase, String home, String helper, String from) {
        return Api.keyed(officer())
                .body(
                        Map.of(
                                "phaseId", phase,
                                "householdId", home,
                                "helper", helper(helper),
                                "startedOn", from))
                .post(PAIRINGS)
                .then();
    }

    private Map<String, Object> helper(String reference) {
        return Map.of("kind", "officer", "reference", reference, "unitId", unit);
    }

    private ValidatableResponse changed(String pairing, Map<String, Object> change) {
        return Api.keyed(officer()).body(change).post(PAIRINGS + "/" + pairing + "/changes").then();
    }

    private ValidatableResponse compliance(String phase) {
        return officer().get(PHASES + "/" + phase + "/compliance").then().statusCode(200);
    }

    private ValidatableResponse shortfalls(String phase) {
        return officer().get(PHASES + "/" + phase + "/shortfalls").then().statusCode(200);
    }

    private void named(String phase, String officer) {
        officer()
                .body(Map.of("regionCode", TOWN, "officer", officer))
                .post(PHASES + "/" + phase + "/coordinators")
                .then()
                .statusCode(200);
    }

    private String pairOf(String phase, String home) {
        return officer()
                .queryParam("phaseId", phase)
                .queryParam("householdId", home)
                .get(PAIRINGS)
                .then()
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse deed(
            String pairing, String kind, String on, String yuan, String goods) {
        Map<String, Object> deed = new HashMap<>();
        deed.put("kind", kind);
        deed.put("doneOn", on);
        deed.put("amountYuan", yuan == null ? null : new BigDecimal(yuan));
        deed.put("goodsYuan", goods == null ? null : new BigDecimal(goods));
        return Api.keyed(officer()).body(deed).post(PAIRINGS + "/" + pairing + "/deeds").then();
    }

    private ValidatableResponse fact(String pairing, String fact, Map<String, Object> body) {
        return officer().body(body).post(PAIRINGS + "/" + pairing + "/" + fact).then();
    }

    /** Households that nobody lives in yet, in one statement: a pair needs no more of them. */
    private static List<String> households(String town, int count) {
        return Register.rows(
                "insert into household (id, region_code, causes, back_entered, registered_at,"
                        + " changed_at, version) select gen_random_uuid(), ?, '{}', false,"
                        + " timestamptz '2023-01-01', timestamptz '2023-01-01', 0"
                        + " from generate_series(1, ?) returning id::text",
                town,
                count);
    }

    private String sheet(List<String> homes) {
        StringBuilder rows = new StringBuilder(HEADS);
        for (int i = 0; i < homes.size(); i++) {
            rows.append(homes.get(i))
                    .append(",干部,gb-")
                    .append(String.format("%04d", i + 1))
                    .append(',')
                    .append(unit)
                    .append(",2024-01-01\r\n");
        }
        return rows.toString();
    }

    private void accepted(String sheet) {
        String id = checked(sheet);
        imports(id).body("rows.fresh", equalTo(PAIRS)).body("rows.faulty", equalTo(0));
        officer()
                .body(Map.of("rows", "all"))
                .post("/api/v1/imports/" + id + "/acceptances")
                .then()
                .statusCode(200);
        become(id, "accepted");
    }

    private String checked(String sheet) {
        String id =
                Api.keyed(officer())
                        .body(Map.of("kind", "pairings", "regionCode", TOWN))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer()
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/imports/" + id + "/file")
                .then()
                .statusCode(200);
        become(id, "checked");
        return id;
    }

    private void become(String id, String state) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> imports(id).body("state", equalTo(state)));
    }

    private ValidatableResponse imports(String id) {
        return officer().get("/api/v1/imports/" + id).then().statusCode(200);
    }
}
