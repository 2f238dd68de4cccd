package org.nuandong.commons.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.consumer.Neighbour;
import org.nuandong.commons.consumer.StockCounting;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** Dead letters can be seen by the operator and replayed once. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeadLetterResourceTest {

    private static final String PATH = "/api/v1/dead-letters";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject StockCounting effect;

    private final Neighbour neighbour = new Neighbour();

    @AfterEach
    void asBefore() {
        effect.takeNegative(false);
        neighbour.close();
    }

    @Test
    void the_operator_sees_a_letter_with_its_reason_and_its_bytes() {
        UUID id = letterFrom(neighbour.counts(-4));

        operator()
                .get(PATH + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        operator()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo(Neighbour.TOPIC))
                .body("reason", equalTo("a quantity below zero"))
                .body("eventType", equalTo("org.nuandong.neighbour.stock.counted.v1"))
                .body("headers.ce_regioncode", equalTo("420200"))
                .body("value", notNullValue())
                .body("replayedAt", nullValue());
    }

    @Test
    void a_replay_after_the_repair_takes_effect_once() {
        UUID event = neighbour.counts(-5);
        UUID id = letterFrom(event);
        replay(id).statusCode(409).body("code", equalTo("still-unusable"));
        assertThat(counted(event)).isZero();

        effect.takeNegative(true);
        replay(id).statusCode(200).body("replayedAt", notNullValue());
        replay(id).statusCode(200).body("replayedAt", notNullValue());

        assertThat(counted(event)).isEqualTo(1);
    }

    @Test
    void an_event_that_came_in_by_another_way_meanwhile_is_not_counted_again() {
        UUID event = neighbour.counts(-6);
        UUID id = letterFrom(event);
        effect.takeNegative(true);
        neighbour.counts(event, -6);
        await().atMost(PATIENCE).until(() -> counted(event) == 1);

        replay(id).statusCode(200);

        assertThat(counted(event)).isEqualTo(1);
    }

    @Test
    void pages_follow_one_another() {
        letterFrom(neighbour.counts(-7));
        letterFrom(neighbour.counts(-8));

        String first = operator().get(PATH + "?limit=1").then().extract().path("items[0].id");
        String cursor = operator().get(PATH + "?limit=1").then().extract().path("nextCursor");
        String second =
                operator()
                        .queryParam("cursor", cursor)
                        .get(PATH + "?limit=1")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");

        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void nobody_but_the_operator_may_look() {
        given().get(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Role.DUTY_LEADER).regions("420200").sign())
                .get(PATH)
                .then()
                .statusCode(403);
        operator().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private UUID letterFrom(UUID event) {
        neighbour.arrived();
        String query = "select id::text from dead_letter where headers->>'ce_id' = ?";
        await().atMost(PATIENCE).until(() -> Database.text(query, event.toString()) != null);
        return UUID.fromString(Database.text(query, event.toString()));
    }

    private static ValidatableResponse replay(UUID id) {
        return operator().post(PATH + "/" + id + "/replays").then();
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(Role.OPERATOR).regions("000000").sign());
    }

    private static long counted(UUID event) {
        return Database.number("select count(*) from stock_count where event_id = ?", event);
    }
}
