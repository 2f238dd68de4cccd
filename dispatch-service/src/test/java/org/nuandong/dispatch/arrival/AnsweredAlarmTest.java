package org.nuandong.dispatch.arrival;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** The telephone rings, somebody presses the key, and the ladder is silent. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class AnsweredAlarmTest {

    private static final String CHANNELS = "/api/v1/alarm-channels";

    @Inject TestClock clock;

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    @Test
    void whoever_answers_the_gateways_call_has_acknowledged_the_incident() {
        try (Receiver gateway = Receiver.open()) {
            Api operator = Api.as("operator");
            String channel =
                    CHANNELS
                            + "/"
                            + operator.create(
                                            CHANNELS,
                                            Map.of(
                                                    "regionCode",
                                                    Api.HUANGSHI,
                                                    "kind",
                                                    "webhook",
                                                    "url",
                                                    gateway.url()))
                                    .statusCode(201)
                                    .extract()
                                    .path("channel.id");
            UUID incident = IncidentFixture.open();

            clock.advance(Duration.ofMinutes(20).plusSeconds(1));

            JsonPath warned = warning(gateway, incident);
            RestAssured.given()
                    .contentType("application/json")
                    .body(Map.of("token", warned.getString("data.acknowledge.token")))
                    .post(warned.getString("data.acknowledge.url"))
                    .then()
                    .statusCode(200);

            IncidentFixture.LEADER
                    .get("/api/v1/incidents/" + incident + "/timeline")
                    .body("step", hasItem("acknowledged"));
            try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
                probe.await("arrival.acknowledged", incident);
            }
            operator.delete(channel, operator.get(channel).extract().header("ETag"));
        }
    }

    /** Alarms of other tests' incidents may ring here, too. */
    private static JsonPath warning(Receiver gateway, UUID incident) {
        return await().until(
                        () ->
                                gateway.received().stream()
                                        .map(call -> new JsonPath(call.body()))
                                        .filter(
                                                body ->
                                                        incident.toString()
                                                                .equals(
                                                                        body.getString(
                                                                                "data.incidentId")))
                                        .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
