package org.nuandong.beneficiary.liferequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.beneficiary.Api;
import org.nuandong.beneficiary.MadeUp;
import org.nuandong.beneficiary.Register;
import org.nuandong.beneficiary.TestClock;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/** A radiator leaks at somebody's who is alone: taken, late, done, called back (R273). */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LifeRequestIT {

    private static final String STREET = "130203002";
    private static final String PATH = "/api/v1/life-requests";

    @Inject TestClock clock;

    @AfterEach
    void runAgain() {
        clock.run();
    }

    /** Journey: docs/journeys/life-request.md. */
    @Test
    void a_call_is_owed_to_somebody_until_the_one_who_called_is_content() {
        clock.set(Instant.parse("2024-12-01T02:00:00Z"));
        String id =
                post(PATH, call("repair"))
                        .statusCode(201)
                        .body("number", startsWith("SH-"))
                        .body("dueAt", equalTo("2024-12-02T02:00:00Z"))
                        .body("caller", startsWith("张** 138****"))
                        .extract()
                        .path("id");
        fact(id, "results", Map.of("result", "已更换阀门")).statusCode(409);
        fact(id, "assignments", Map.of("officer", "worker-31")).body("state", equalTo("assigned"));
        fact(id, "readings", Map.of("purpose", "contact"))
                .statusCode(200)
                .body("name", equalTo("张某甲"));
        fact(id, "readings", Map.of("purpose", "curiosity")).statusCode(400);

        late_it_is_overdue_and_then_climbs(id);
        fact(id, "results", Map.of("result", "已更换阀门")).body("state", equalTo("done"));
        fact(id, "call-backs", Map.of("satisfied", false))
                .body("state", equalTo("assigned"))
                .body("again", is(1))
                .body("dueAt", equalTo("2024-12-03T14:00:01Z"));
        fact(id, "results", Map.of("result", "再次上门，已不漏水"));
        fact(id, "call-backs", Map.of("satisfied", true))
                .body("state", equalTo("over"))
                .body("caller", nullValue());
        fact(id, "readings", Map.of("purpose", "contact")).statusCode(404);
        fact(id, "cancellings", Map.of("reason", "子女已处理")).statusCode(409);
        assertThat(
                        Register.rows(
                                "select id::text from life_request where id = ?"
                                        + " and caller_sealed is null",
                                UUID.fromString(id)))
                .hasSize(1);
        try (EventProbe probe = EventProbe.on("nuandong.beneficiary.v1")) {
            UUID about = UUID.fromString(id);
            await().untilAsserted(
                            () ->
                                    assertThat(probe.about(about))
                                            .extracting(SeenEvent::name)
                                            .containsExactly(
                                                    "request.received",
                                                    "request.assigned",
                                                    "request.overdue",
                                                    "request.escalated",
                                                    "request.done",
                                                    "request.called-back",
                                                    "request.done",
                                                    "request.called-back"));
            assertThat(probe.about(about).toString()).doesNotContain("阀门").doesNotContain("张");
        }
    }

    private void late_it_is_overdue_and_then_climbs(String id) {
        clock.set(Instant.parse("2024-12-02T02:00:01Z"));
        await().untilAsserted(
                        () ->
                                get(PATH + "?overdue=true&region=" + STREET)
                                        .body("items.id", hasItem(id)));
        clock.set(Instant.parse("2024-12-02T14:00:01Z"));
        await().untilAsserted(() -> get(PATH + "/" + id).body("escalated", is(true)));
        get("/api/v1/work-items?step=life-request-escalation&limit=200")
                .body("items.aggregateId", hasItem(id))
                .body("items.label", hasItem("A request for everyday help is late for long"));
    }

    @Test
    void who_calls_is_in_the_register_or_says_who_it_is_and_nothing_else_passes() {
        Map<String, Object> wrong = call("fireworks");
        post(PATH, wrong).statusCode(400).body("violations.field", hasItem("kind"));
        wrong.put("kind", "meals");
        wrong.put("caller", Map.of("name", "张某甲", "telephone", "12"));
        post(PATH, wrong).statusCode(400).body("violations.field", hasItem("caller.telephone"));
        wrong.remove("caller");
        post(PATH, wrong).statusCode(400).body("violations.field", hasItem("caller"));
        wrong.put("personId", UUID.randomUUID());
        post(PATH, wrong).statusCode(400).body("violations.field", hasItem("personId"));
        Map<String, Object> household = MadeUp.household(MadeUp.member("head", MadeUp.man()));
        household.put("regionCode", STREET);
        wrong.put(
                "personId",
                post("/api/v1/households", household).extract().path("members[0].person.id"));
        String id =
                post(PATH, wrong).statusCode(201).body("caller", nullValue()).extract().path("id");
        fact(id, "readings", Map.of("purpose", "contact")).statusCode(404);
        fact(id, "cancellings", Map.of("reason", "子女已处理")).body("state", equalTo("cancelled"));
        wrong.put("regionCode", "410106001");
        post(PATH, wrong).statusCode(403);
        Api.as("registrar", "410106").get(PATH + "/" + id).then().statusCode(404);
        Api.as("registrar", "410106").get(PATH).then().body("items", hasSize(0));
    }

    private static Map<String, Object> call(String kind) {
        Map<String, Object> call = new HashMap<>();
        call.put("regionCode", STREET);
        call.put("kind", kind);
        call.put("words", "暖气片漏水，老人独居");
        call.put("caller", Map.of("name", "张某甲", "telephone", MadeUp.telephone()));
        return call;
    }

    private static ValidatableResponse fact(String id, String fact, Map<String, Object> body) {
        return Api.as("registrar", STREET).body(body).post(PATH + "/" + id + "/" + fact).then();
    }

    private static ValidatableResponse get(String path) {
        return Api.as("registrar", STREET).get(path).then().statusCode(200);
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return Api.keyed(Api.as("registrar", STREET)).body(body).post(path).then();
    }
}
