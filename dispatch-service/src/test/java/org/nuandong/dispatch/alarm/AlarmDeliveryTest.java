package org.nuandong.dispatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class AlarmDeliveryTest {

    private static final String CHANNELS = "/api/v1/alarm-channels";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject Alarms alarms;
    @Inject TestClock clock;

    private final Api operator = Api.as("operator");
    private final UUID unit = UUID.randomUUID();
    private final List<String> opened = new ArrayList<>();

    /** What still waits for a gateway of this test is dropped, and time runs on. */
    @AfterEach
    void leaveNothingBehind() {
        for (String path : opened) {
            operator.delete(path, operator.get(path).extract().header("ETag"));
        }
        clock.run();
    }

    @Test
    void an_alarm_arrives_signed_and_holds_nothing_personal() throws Exception {
        try (Receiver gateway = Receiver.open()) {
            String secret = channel(gateway).getString("secret");
            UUID incident = raise();

            Receiver.Received call = only(gateway);
            assertThat(call.path()).isEqualTo("/hook?unit=1");
            assertThat(call.id()).startsWith("msg_");
            verify(secret, call);
            JsonPath body = new JsonPath(call.body());
            assertThat(body.getString("type")).isEqualTo("incident.alarm");
            assertThat(body.getString("data.incidentId")).isEqualTo(incident.toString());
            assertThat(body.getString("data.step")).isEqualTo("arrival-warning");
            assertThat(body.getString("data.audience")).isEqualTo("duty-leader");
            assertThat(body.getMap("data").keySet())
                    .containsExactlyInAnyOrder(
                            "step",
                            "audience",
                            "incidentId",
                            "incidentNo",
                            "aboutType",
                            "aboutId",
                            "aboutNo",
                            "unitId",
                            "regionCode",
                            "dueAt",
                            "deliveryId",
                            "acknowledge",
                            "text");
            awaitState(incident, "delivered");
        }
    }

    @Test
    void another_secret_does_not_fit_the_signature() throws Exception {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway);
            raise();
            Receiver.Received call = only(gateway);

            assertThatThrownBy(() -> verify("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", call))
                    .isInstanceOf(
                            com.standardwebhooks.exceptions.WebhookVerificationException.class);
        }
    }

    @Test
    void a_gateway_that_fails_twice_is_tried_again_under_the_same_id_until_it_works() {
        try (Receiver gateway = Receiver.open().then(500).then(503)) {
            channel(gateway);
            clock.set(Instant.parse("2026-01-05T00:00:00Z"));
            UUID incident = raise();

            await().atMost(PATIENCE).until(() -> gateway.received().size() == 1);
            awaitAttempts(incident, 1);
            clock.advance(Duration.ofSeconds(2));
            awaitAttempts(incident, 2);
            clock.advance(Duration.ofSeconds(5));
            awaitState(incident, "delivered");

            assertThat(gateway.received().stream().map(Receiver.Received::id).distinct())
                    .hasSize(1);
            assertThat(gateway.received()).hasSize(3);
            operator.get("/api/v1/alarm-deliveries/" + delivery(incident).getString("id"))
                    .statusCode(200)
                    .body("log.status", equalTo(List.of(500, 503, 204)))
                    .body("attempts", equalTo(3));
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver elsewhere = Receiver.open();
                Receiver gateway = Receiver.open().then(302, Map.of("Location", elsewhere.url()))) {
            channel(gateway);
            clock.set(Instant.parse("2026-01-05T01:00:00Z"));
            UUID incident = raise();

            awaitAttempts(incident, 1);
            assertThat(delivery(incident).getString("state")).isEqualTo("pending");
            assertThat(delivery(incident).getInt("lastStatus")).isEqualTo(302);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void a_gateway_that_is_gone_gets_no_more() {
        try (Receiver gateway = Receiver.open().then(410)) {
            String id = channel(gateway).getString("channel.id");
            UUID incident = raise();

            awaitState(incident, "dropped");
            operator.get(CHANNELS + "/" + id)
                    .body("state", equalTo("disabled"))
                    .body("disabledReason", equalTo("gone"));
            UUID later = raise();
            assertThat(deliveries(later)).isEmpty();
            assertThat(gateway.received()).hasSize(1);
        }
    }

    @Test
    void a_gateway_that_hangs_delays_no_other() {
        try (Receiver slow = Receiver.open();
                Receiver quick = Receiver.open()) {
            UUID slowUnit = UUID.randomUUID();
            for (int i = 0; i < 40; i++) {
                slow.thenHang();
            }
            channel(slow, slowUnit);
            channel(quick, unit);
            for (int i = 0; i < 40; i++) {
                raise(slowUnit);
            }
            await().atMost(PATIENCE).until(() -> !slow.received().isEmpty());

            raise();

            // The forty need a minute, two at a time; the one to the other gateway passes them.
            await().atMost(PATIENCE).until(() -> quick.received().size() == 1);
            assertThat(slow.received()).hasSizeLessThan(40);
        }
    }

    @Test
    void who_asks_for_two_minutes_gets_them() {
        try (Receiver gateway = Receiver.open().then(429, Map.of("Retry-After", "120"))) {
            channel(gateway);
            clock.set(Instant.parse("2026-01-05T02:00:00Z"));
            UUID incident = raise();

            awaitAttempts(incident, 1);
            assertThat(delivery(incident).getString("nextAttemptAt"))
                    .startsWith("2026-01-05T02:02");
        }
    }

    @Test
    void an_alarm_that_reaches_nobody_becomes_an_event() {
        String nobody = "http://127.0.0.1:1/hook";
        channel(nobody, unit);
        clock.set(Instant.parse("2026-01-05T03:00:00Z"));
        UUID incident = raise();

        for (int attempt = 1; attempt <= 10; attempt++) {
            awaitAttempts(incident, attempt);
            clock.advance(Duration.ofMinutes(30));
        }
        awaitState(incident, "undelivered");

        JsonPath delivery = delivery(incident);
        assertThat(delivery.getInt("attempts")).isEqualTo(11);
        assertThat(delivery.getString("lastOutcome")).isEqualTo("not-reached");
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            UUID id = UUID.fromString(delivery.getString("id"));
            assertThat(probe.await("alarm.undelivered", id).data().path("step").asText())
                    .isEqualTo("arrival-warning");
        }
    }

    @Test
    void messages_that_end_side_by_side_go_out_once_each() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway);
            List<UUID> raised = Stream.generate(this::raise).limit(12).toList();

            raised.forEach(incident -> awaitState(incident, "delivered"));
            assertThat(gateway.received()).hasSize(12);
        }
    }

    @Test
    void what_is_rolled_back_was_never_sent() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway);
            UUID rolledBack = UUID.randomUUID();
            QuarkusTransaction.begin();
            alarms.raise(alarm(unit, rolledBack));
            QuarkusTransaction.rollback();

            UUID sent = raise();
            awaitState(sent, "delivered");
            assertThat(gateway.received()).hasSize(1);
            assertThat(deliveries(rolledBack)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest, 422, webhook-target-not-allowed",
        "http://192.0.2.1:8443/x, 422, webhook-target-not-allowed",
        "https://gateway.example:9/x, 422, webhook-target-not-allowed",
        "ftp://127.0.0.1/x, 400, webhook-url-invalid",
        "http://user:secret@127.0.0.1:8080/x, 400, webhook-url-invalid",
        "not a url, 400, webhook-url-invalid",
    })
    void only_a_place_on_the_allow_list_is_saved(String url, int status, String code) {
        operator.create(CHANNELS, body(url, unit))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations.field", hasItem("url"))
                .body("detail", not(containsString(url)));
    }

    @Test
    void the_secret_is_shown_once_and_a_clerk_opens_no_channel() {
        try (Receiver gateway = Receiver.open()) {
            JsonPath created = channel(gateway);
            assertThat(created.getString("secret")).startsWith("whsec_");

            operator.get(CHANNELS + "/" + created.getString("channel.id"))
                    .statusCode(200)
                    .body("$", not(org.hamcrest.Matchers.hasKey("secret")))
                    .body("url", startsWith("http://127.0.0.1"));
            Api.as("hotline-clerk").create(CHANNELS, body(gateway.url(), unit)).statusCode(403);
        }
    }

    @Test
    void a_channel_that_is_switched_off_gets_nothing() {
        try (Receiver gateway = Receiver.open()) {
            String path = CHANNELS + "/" + channel(gateway).getString("channel.id");
            operator.delete(path, operator.get(path).extract().header("ETag")).statusCode(200);

            UUID incident = raise();

            assertThat(deliveries(incident)).isEmpty();
        }
    }

    private UUID raise() {
        return raise(unit);
    }

    private UUID raise(UUID forUnit) {
        UUID incident = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> alarms.raise(alarm(forUnit, incident)));
        return incident;
    }

    private Alarm alarm(UUID forUnit, UUID incident) {
        Instant now = clock.instant();
        return new Alarm(
                new AlarmSubject(
                        AlarmSubject.INCIDENT,
                        incident,
                        "420200-20260105-001",
                        new RegionCode(Api.HUANGSHI),
                        forUnit,
                        false),
                "arrival-warning",
                "duty-leader",
                now.plusSeconds(600),
                now);
    }

    private JsonPath channel(Receiver gateway) {
        return channel(gateway, unit);
    }

    private JsonPath channel(Receiver gateway, UUID forUnit) {
        return channel(gateway.url(), forUnit);
    }

    private JsonPath channel(String url, UUID forUnit) {
        JsonPath created =
                operator.create(CHANNELS, body(url, forUnit)).statusCode(201).extract().jsonPath();
        opened.add(CHANNELS + "/" + created.getString("channel.id"));
        return created;
    }

    private static Map<String, Object> body(String url, UUID forUnit) {
        return Map.of("regionCode", Api.HUANGSHI, "unitId", forUnit, "kind", "webhook", "url", url);
    }

    private static Receiver.Received only(Receiver gateway) {
        await().atMost(PATIENCE).until(() -> gateway.received().size() == 1);
        return gateway.received().get(0);
    }

    private static void verify(String secret, Receiver.Received call) throws Exception {
        new Webhook(secret)
                .verify(
                        call.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(call.id()),
                                        "webhook-timestamp", List.of(call.timestamp()),
                                        "webhook-signature", List.of(call.signature())),
                                (name, value) -> true));
    }

    private void awaitAttempts(UUID incident, int attempts) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(delivery(incident).getInt("attempts"))
                                        .isEqualTo(attempts));
    }

    private void awaitState(UUID incident, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(delivery(incident).getString("state")).isEqualTo(state));
    }

    private JsonPath delivery(UUID incident) {
        return operator.get("/api/v1/alarm-deliveries/" + deliveries(incident).get(0).get("id"))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Map<String, Object>> deliveries(UUID incident) {
        return operator.get("/api/v1/alarm-deliveries?incidentId=" + incident)
                .statusCode(200)
                .extract()
                .path("items");
    }
}
