package org.nuandong.beneficiary.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** What is thought and quarrelled about in a street: collected, late, solved, counted (R049). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ConcernIT {

    private static final String STREET = "130203003";
    private static final String OTHER_STREET = "130203004";
    private static final String PATH = "/api/v1/concerns";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/concern.md. */
    @Test
    void an_opinion_is_followed_until_it_is_solved_and_both_are_counted() {
        clock.set(Instant.parse("2024-01-05T02:00:00Z"));
        String opinion =
                raised("opinion", "entitlement", "希望低保金每月10日前到账")
                        .statusCode(201)
                        .body("dueAt", equalTo("2024-01-20T02:00:00Z"))
                        .extract()
                        .path("id");
        String dispute =
                raised("dispute", "neighbours", "院墙排水")
                        .body("dueAt", equalTo("2024-02-04T02:00:00Z"))
                        .extract()
                        .path("id");
        clock.set(Instant.parse("2024-01-20T02:00:01Z"));
        await().untilAsserted(
                        () ->
                                get("?overdue=true&region=" + STREET)
                                        .body("items.id", contains(opinion)));
        Map<String, Object> done = Map.of("solution", "已与银行协调", "settled", true);
        solved(opinion, done).statusCode(200).body("overdue", is(false));
        solved(opinion, done).statusCode(409).body("code", equalTo("step-out-of-order"));
        get("?solved=false&region=" + STREET).body("items.id", contains(dispute));
        get("/counts?from=2024-01-01&until=2024-01-31&region=" + STREET)
                .body("kind", contains("dispute", "opinion"))
                .body("raised", contains(1, 1))
                .body("solved", contains(0, 1));
        get("/counts?from=2024-02-01&until=2024-02-29&region=" + STREET).body("$", hasSize(0));
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            UUID about = UUID.fromString(opinion);
            probe.await("opinion.solved", about);
            assertThat(probe.about(about))
                    .extracting(SeenEvent::name)
                    .containsExactly("opinion.raised", "opinion.overdue", "opinion.solved");
            assertThat(probe.about(about).toString()).doesNotContain("低保金");
        }
    }

    @Test
    void what_is_no_topic_names_somebody_or_lies_elsewhere_is_refused() {
        raised(OTHER_STREET, "opinion", "weather", "太冷")
                .statusCode(400)
                .body("violations.field", hasItem("concern.topic"));
        raised(OTHER_STREET, "opinion", "help", "致电13800000001")
                .statusCode(400)
                .body("violations.field", hasItem("concern.words"));
        raised(OTHER_STREET, "rumour", "help", "太冷")
                .statusCode(400)
                .body("violations.field", hasItem("concern.kind"));
        String id = raised(OTHER_STREET, "dispute", "land", "宅基地").extract().path("id");
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
        Api.keyed(Api.as("registrar", "410106"))
                .body(wanted(OTHER_STREET, "opinion", "help", "公示"))
                .post(PATH)
                .then()
                .statusCode(403);
        Api.as("registrar", "000000").get(PATH).then().statusCode(400);
        raised(OTHER_STREET, "opinion", "media", "网上称街口有老人露宿").statusCode(201);
    }

    private static ValidatableResponse raised(String kind, String topic, String words) {
        return raised(STREET, kind, topic, words);
    }

    private static ValidatableResponse raised(
            String street, String kind, String topic, String words) {
        return Api.keyed(Api.as("field-worker", street))
                .body(wanted(street, kind, topic, words))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> wanted(
            String street, String kind, String topic, String words) {
        return Map.of(
                "regionCode",
                street,
                "concern",
                Map.of("kind", kind, "topic", topic, "words", words));
    }

    private static ValidatableResponse solved(String id, Map<String, Object> done) {
        return Api.as("field-worker", STREET)
                .body(done)
                .post(PATH + "/" + id + "/solutions")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return Api.as("field-worker", STREET).get(PATH + path).then().statusCode(200);
    }
}
