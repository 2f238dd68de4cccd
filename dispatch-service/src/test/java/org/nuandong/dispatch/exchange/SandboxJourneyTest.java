package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.incident.OpenIncidents;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** docs/journeys/sandbox.md: a test call of 110 as its integrator sees it, from call to closing. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class SandboxJourneyTest {

    private static final String REGION = "420297";
    private static final String CHANNELS = "/api/v1/alarm-channels";
    private static final String MARK = "【测试】";

    @Inject TestClock clock;
    @Inject OpenIncidents open;

    private final Api police =
            Api.with(Tokens.of("platform-110").regions(REGION).subject("police-of-sandbox"));
    private final Api operator = Api.in(REGION, "operator");
    private final String reference = REGION + "-" + UUID.randomUUID();
    private String channel;

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("update subscription set state = 'disabled'");
        if (channel != null) {
            operator.delete(channel, operator.get(channel).extract().header("ETag"));
        }
        clock.run();
    }

    @Test
    void a_test_call_goes_from_the_call_to_the_closing_is_marked_everywhere_and_counts_nowhere() {
        clock.set(clock.instant());
        try (Receiver sandbox = Receiver.open();
                Receiver real = Receiver.open();
                Receiver gateway = Receiver.open()) {
            subscribe(sandbox, true);
            subscribe(real, false);
            channel = channel(gateway);
            Map<String, Object> before = figures();

            JsonPath receipt = call();
            UUID incident = UUID.fromString(receipt.getString("incidentId"));
            CLERK.get("/api/v1/incidents/" + incident).body("test", equalTo(true));
            isNotHandedOver();
            nobodyIsSentAndTheGatewayIsWoken(incident, gateway);
            Rescue rescue = ambulanceStaysSilent(IncidentFixture.dispatched(incident), gateway);
            helpedAndClosed(rescue);

            heard(
                    sandbox,
                    incident,
                    "tip.received",
                    "incident.opened",
                    "arrival.warned",
                    "arrival.acknowledged",
                    "incident.dispatched",
                    "incident.arrived",
                    "outcome.recorded",
                    "incident.resolved",
                    "incident.closed");
            assertThat(real.received()).isEmpty();
            police.get("/api/v1/platforms/110/calls/" + reference)
                    .statusCode(200)
                    .body("test", equalTo(true));
            countedNowhere(before, incident);
        }
    }

    /** Open as it is, no note between two shifts lists it. */
    private void isNotHandedOver() {
        assertThat(
                        QuarkusTransaction.requiringNew()
                                .call(() -> open.of(new RegionCode(REGION), null)))
                .isEmpty();
    }

    /** Twenty minutes later the channel speaks, marked; whoever answers ends the ladder. */
    private void nobodyIsSentAndTheGatewayIsWoken(UUID incident, Receiver gateway) {
        clock.advance(Duration.ofMinutes(20).plusSeconds(1));
        JsonPath alarm = alarm(gateway, "arrival-warning");
        assertThat(alarm.getBoolean("data.test")).isTrue();
        assertThat(alarm.getString("data.incidentId")).isEqualTo(incident.toString());
        assertThat(alarm.getString("data.text.zh")).startsWith(MARK + "到达时限将至");
        assertThat(alarm.getString("data.text.en")).startsWith("[TEST] The arrival deadline");
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("token", alarm.getString("data.acknowledge.token")))
                .post("/api/v1/alarm-acknowledgements")
                .then()
                .statusCode(200);
        CLERK.get("/api/v1/incidents/" + incident + "/timeline")
                .body("step", hasItem("acknowledged"));
        // The gateway has the message a moment before its answer is written down here.
        await().atMost(Partner.PATIENCE)
                .untilAsserted(
                        () ->
                                operator.get(
                                                "/api/v1/alarm-deliveries?test=true&incidentId="
                                                        + incident)
                                        .statusCode(200)
                                        .body("items.test", hasItem(true))
                                        .body("items.state", hasItem("delivered")));
    }

    /** The ambulance is asked from the scene and does not answer: people hear of it as a test. */
    private Rescue ambulanceStaysSilent(Rescue rescue, Receiver gateway) {
        rescue.arrive().statusCode(200).body("arrival.onTime", equalTo(true));
        TEAM.create(
                        rescue.path("agency-requests"),
                        Map.of("agency", "ambulance", "kind", "ambulance"))
                .statusCode(201)
                .body("test", equalTo(true));
        clock.advance(Duration.ofMinutes(3).plusSeconds(1));
        assertThat(alarm(gateway, "agency-request-unanswered").getString("data.text.zh"))
                .startsWith(MARK);
        return rescue;
    }

    private static void helpedAndClosed(Rescue rescue) {
        UUID person =
                rescue.find(
                        Map.of(
                                "sex",
                                "male",
                                "apparentAge",
                                61,
                                "conditions",
                                List.of(),
                                "known",
                                false));
        TEAM.post(rescue.path("outcomes"), Map.of("subjectId", person, "outcome", "taken-home"))
                .statusCode(200);
        TEAM.post(rescue.path("resolutions"), Map.of()).statusCode(200);
        LEADER.post(rescue.path("closures"), Map.of())
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("test", equalTo(true));
        CLERK.get(rescue.path("timeline"))
                .statusCode(200)
                .body("text", hasItem(containsString("Ambulance (120)")));
    }

    private static void heard(Receiver sandbox, UUID incident, String... names) {
        await().atMost(Partner.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(bodies(sandbox).map(b -> b.getString("type")))
                                        .contains(
                                                java.util.Arrays.stream(names)
                                                        .map(SandboxJourneyTest::type)
                                                        .toArray(String[]::new)));
        assertThat(bodies(sandbox)).allMatch(body -> body.getBoolean("test"));
        assertThat(bodies(sandbox).filter(body -> body.getString("type").endsWith("closed.v1")))
                .allMatch(body -> body.getString("subject").equals(incident.toString()));
    }

    /** No figure, no reward, nothing real woken; every event says that it is a test. */
    private void countedNowhere(Map<String, Object> before, UUID incident) {
        Map<String, Object> after = figures();
        assertThat(after.remove("test")).isEqualTo((Integer) before.remove("test") + 1);
        assertThat(after).isEqualTo(before);
        assertThat(Sql.count("select count(*) from reward where incident_id = ?", incident))
                .isZero();
        assertThat(Sql.count("select count(*) from alarm where region_code = ?", REGION))
                .isEqualTo(
                        Sql.count(
                                "select count(*) from alarm where region_code = ? and test",
                                REGION))
                .isPositive();
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where region = ? and not test"
                                        + " and type not like '%.subscription.%'"
                                        + " and type not like '%.alarm-channel.%'",
                                REGION))
                .isZero();
    }

    private JsonPath call() {
        Map<String, Object> call = new HashMap<>();
        call.put("JQ_TYWYSBM", reference);
        call.put("AFDD", "测试：汽车站出站口");
        call.put("BJNR", "对接测试，请勿出警");
        call.put("ZDF_GXDWDM", REGION + "000000");
        call.put("OL_ISTEST", "1");
        JsonPath receipt =
                police.post("/api/v1/platforms/110/calls", call)
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        assertThat(Instant.parse(receipt.getString("arrivalDeadlineAt")))
                .isAfter(clock.instant().plus(Duration.ofMinutes(29)));
        return receipt;
    }

    private void subscribe(Receiver receiver, boolean sandbox) {
        Map<String, Object> body = Partner.body(receiver.url(), new RegionCode(REGION));
        body.put("eventTypes", List.of("*"));
        body.put("sandbox", sandbox);
        Partner.of(police, body);
    }

    private String channel(Receiver gateway) {
        Map<String, Object> body =
                Map.of("regionCode", REGION, "kind", "webhook", "url", gateway.url());
        return CHANNELS
                + "/"
                + operator.create(CHANNELS, body).statusCode(201).extract().path("channel.id");
    }

    private static Map<String, Object> figures() {
        Map<String, Object> figures =
                new HashMap<>(
                        LEADER.get("/api/v1/arrival-figures?region=" + REGION)
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path("$"));
        figures.keySet().removeAll(List.of("until", "from", "incidents"));
        return figures;
    }

    private static JsonPath alarm(Receiver gateway, String step) {
        return await().atMost(Partner.PATIENCE)
                .until(
                        () ->
                                bodies(gateway)
                                        .filter(body -> step.equals(body.getString("data.step")))
                                        .findFirst()
                                        .orElse(null),
                        body -> body != null);
    }

    private static java.util.stream.Stream<JsonPath> bodies(Receiver receiver) {
        return receiver.received().stream().map(call -> new JsonPath(call.body()));
    }

    private static String type(String name) {
        return "org.nuandong.dispatch." + name + ".v1";
    }
}
