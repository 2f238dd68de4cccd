package org.nuandong.beneficiary.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.Relief;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;

/** 活动与宣传: what was held, and what it reached, each measure by itself. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ActivityIT {

    private static final String PATH = "/api/v1/activities";
    private static final String CITY = "152502";

    private final Relief relief = Relief.in(CITY);

    @Inject TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2018-02-11T08:00:00Z"));
    }

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/activity.md. */
    @Test
    void couplets_tickets_and_articles_are_held_and_counted_apart() {
        String couplets = planned("couplets", Map.of()).statusCode(201).extract().path("id");
        held(couplets, "2018-02-11", Map.of("items", 8337), List.of(goods("couplets", 8337)))
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("family", equalTo("activity"));
        held(couplets, "2018-02-11", Map.of("items", 1), List.of()).statusCode(409);
        String homeward = planned("homeward", Map.of()).extract().path("id");
        held(homeward, "2018-02-10", Map.of("persons", 12150, "items", 243), List.of())
                .statusCode(200);
        String article = planned("article", Map.of()).extract().path("id");
        held(article, "2018-02-09", Map.of("items", 3), List.of())
                .statusCode(200)
                .body("family", equalTo("publicity"));
        String exercise = planned("couplets", Map.of("test", true)).extract().path("id");
        held(exercise, "2018-02-11", Map.of("items", 5), List.of()).statusCode(200);
        officer()
                .queryParam("region", CITY)
                .queryParam("from", "2018-02-01")
                .queryParam("until", "2018-02-28")
                .get(PATH + "/figures")
                .then()
                .statusCode(200)
                .body("kind", contains("couplets", "homeward", "article"))
                .body("items", contains(8337, 243, 3))
                .body("persons", contains(0, 12150, 0));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            assertThat(
                            probe.await("activity.held", UUID.fromString(couplets))
                                    .data()
                                    .at("/counts/0/quantity")
                                    .asInt())
                    .isEqualTo(8337);
            probe.await("publicity.done", UUID.fromString(article));
        }
    }

    @Test
    void what_no_calendar_has_or_nobody_counted_is_refused() {
        planned("fireworks", Map.of()).statusCode(400).body("violations.field", contains("kind"));
        planned("hot-water", Map.of("startsOn", "2018-11-31")).statusCode(400);
        planned("hot-water", Map.of("endsOn", "2018-01-01"))
                .statusCode(400)
                .body("violations.field", contains("endsOn"));
        planned("hot-water", Map.of("regionCode", "410106")).statusCode(403);
        planned("hot-water", Map.of("place", "致电13800000001"))
                .statusCode(400)
                .body("violations.field", contains("place"));
        String id = planned("hot-water", Map.of()).extract().path("id");
        held(id, "2018-02-11", Map.of(), List.of())
                .statusCode(400)
                .body("violations.field", contains("counts"));
        held(id, "2018-02-12", Map.of("persons", 9), List.of())
                .statusCode(400)
                .body("violations.field", contains("heldOn"));
        held(id, "2018-01-11", Map.of("persons", 9), List.of())
                .statusCode(400)
                .body("violations.field", contains("backEntryReason"));
        held(id, "2018-02-11", Map.of("persons", 9), List.of(goods("gold", 1)))
                .statusCode(400)
                .body("violations.field", contains("goods"));
        cancelled(id).statusCode(200).body("state", equalTo("cancelled"));
        cancelled(id).statusCode(409);
        officer().get(PATH + "/" + id).then().body("heldOn", nullValue());
        officer()
                .queryParam("state", "cancelled")
                .queryParam("region", CITY)
                .get(PATH)
                .then()
                .body("items.id", hasItem(id));
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
        Api.as("registrar", "410106").get(PATH).then().body("items", empty());
    }

    private RequestSpecification officer() {
        return relief.officer();
    }

    private ValidatableResponse planned(String kind, Map<String, Object> more) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("kind", kind);
        plan.put("regionCode", CITY);
        plan.put("title", "示范活动");
        plan.put("place", "文化站");
        plan.put("startsOn", "2018-02-03");
        plan.put("endsOn", "2018-02-11");
        plan.putAll(more);
        return Api.keyed(officer()).body(plan).post(PATH).then();
    }

    private ValidatableResponse held(
            String id, String on, Map<String, Object> counts, List<Map<String, Object>> goods) {
        return officer()
                .body(Map.of("heldOn", on, "counts", counts, "goods", goods))
                .post(PATH + "/" + id + "/results")
                .then();
    }

    private ValidatableResponse cancelled(String id) {
        return officer()
                .body(Map.of("reason", "大雪封路"))
                .post(PATH + "/" + id + "/cancellations")
                .then();
    }

    private static Map<String, Object> goods(String item, int quantity) {
        return Map.of("item", item, "quantity", quantity);
    }
}
