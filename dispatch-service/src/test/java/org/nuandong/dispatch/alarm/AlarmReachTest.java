package org.nuandong.dispatch.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** Whom an alarm reaches, what happens when it reaches nobody, and how a person answers. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class AlarmReachTest {

    private static final String CHANNELS = "/api/v1/alarm-channels";
    private static final String LINKS = "/api/v1/alarm-acknowledgements";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NOBODY = "http://127.0.0.1:1/hook";

    @Inject Alarms alarms;
    @Inject HeardAlarms heard;
    @Inject TestClock clock;

    private final Api operator = Api.as("operator");
    private final UUID unit = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() {
        for (String path : opened) {
            operator.delete(path, operator.get(path).extract().header("ETag"));
        }
        clock.run();
    }

    @Test
    void a_unit_without_any_channel_climbs_at_once() {
        raise("duty-leader");

        assertThat(heard.undeliveredAbout(subject)).hasSize(1);
        assertThat(heard.undeliveredAbout(subject).get(0).step()).isEqualTo("shift-understaffed");
    }

    @Test
    void what_no_channel_delivers_within_a_minute_climbs_once_and_goes_on_being_tried() {
        channel(NOBODY, unit);
        clock.set(Instant.parse("2026-02-05T00:00:00Z"));
        raise("duty-leader");

        awaitAttempts(1);
        assertThat(heard.undeliveredAbout(subject)).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        await().atMost(PATIENCE).until(() -> heard.undeliveredAbout(subject).size() == 1);
        clock.advance(Duration.ofSeconds(60));
        awaitAttempts(3);

        assertThat(heard.undeliveredAbout(subject)).hasSize(1);
        assertThat(delivery().getString("state")).isEqualTo("pending");
        UUID alarm = UUID.fromString(Sql.text("select id from alarm where about_id = ?", subject));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("alarm.reached-nobody", alarm).data().path("aboutType").asText())
                    .isEqualTo("shift");
        }
    }

    @Test
    void one_channel_that_works_is_enough_to_stay_on_the_rung() {
        try (Receiver gateway = Receiver.open()) {
            channel(NOBODY, unit);
            channel(gateway.url(), unit);
            clock.set(Instant.parse("2026-02-06T00:00:00Z"));
            raise("duty-leader");
            await().atMost(PATIENCE).until(() -> gateway.received().size() == 1);

            for (int i = 0; i < 12; i++) {
                clock.advance(Duration.ofMinutes(30));
                String pending =
                        "select count(*) from alarm_delivery where about_id = ?"
                                + " and state = 'pending' and next_attempt_at <= ?::timestamptz";
                String now = clock.instant().toString();
                await().atMost(PATIENCE).until(() -> Sql.count(pending, subject, now) == 0);
            }

            assertThat(heard.undeliveredAbout(subject)).isEmpty();
        }
    }

    @Test
    void an_alarm_about_something_else_names_it_and_no_incident() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            raise("duty-leader");

            JsonPath body = only(gateway);
            assertThat(body.getString("type")).isEqualTo("shift.alarm");
            assertThat(body.getString("data.aboutId")).isEqualTo(subject.toString());
            assertThat(body.getMap("data")).doesNotContainKeys("incidentId", "incidentNo");
        }
    }

    @Test
    void a_test_is_said_first_in_both_languages_in_the_log_and_in_every_event() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            raise("duty-leader", true);

            JsonPath body = only(gateway);
            assertThat(body.getBoolean("data.test")).isTrue();
            assertThat(body.getString("data.text.zh")).isEqualTo("【测试】值班人数不足：夜班。");
            assertThat(body.getString("data.text.en"))
                    .isEqualTo("[TEST] Too few people on a shift: 夜班.");
            assertThat(deliveries()).hasSize(1).allMatch(each -> each.get("test").equals(true));
            byLink(body.getString("data.acknowledge.token")).then().statusCode(200);
            String alarm = Sql.text("select id from alarm where about_id = ? and test", subject);
            try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
                assertThat(probe.await("alarm.acknowledged", UUID.fromString(alarm)).headers())
                        .containsEntry("test", "true");
            }
        }
    }

    @Test
    void a_real_one_says_nothing_of_a_test() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            raise("duty-leader");

            assertThat(only(gateway).getMap("data")).doesNotContainKey("test");
            assertThat(only(gateway).getString("data.text.zh")).isEqualTo("值班人数不足：夜班。");
        }
    }

    @Test
    void what_climbs_to_the_bureau_is_heard_by_the_channels_above_the_unit() {
        UUID bureau = UUID.randomUUID();
        below(bureau, unit);
        try (Receiver above = Receiver.open()) {
            channel(above.url(), bureau);

            raise("duty-leader");
            assertThat(deliveries()).isEmpty();
            raise("bureau-leader");

            assertThat(only(above).getString("data.audience")).isEqualTo("bureau-leader");
            assertThat(deliveries()).hasSize(1);
        }
    }

    @Test
    void the_first_answer_by_the_messages_token_counts_and_ends_the_other_attempts() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            channel(NOBODY, unit);
            raise("duty-leader");
            String token = only(gateway).getString("data.acknowledge.token");
            String path = only(gateway).getString("data.acknowledge.url");
            assertThat(path).endsWith(LINKS);

            byLink(token).then().statusCode(200).body("acknowledgedAt", notNullValue());
            byLink(token).then().statusCode(200);

            assertThat(heard.acknowledgedAbout(subject)).hasSize(1);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(deliveries().stream().map(d -> d.get("state")))
                                            .containsExactlyInAnyOrder("delivered", "dropped"));
        }
    }

    @Test
    void a_token_that_is_not_ours_or_a_day_old_answers_nothing() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            raise("duty-leader");
            String token = only(gateway).getString("data.acknowledge.token");

            byLink(token.substring(1))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("alarm-link-invalid"));
            clock.advance(Duration.ofHours(25));
            byLink(token).then().statusCode(403);

            assertThat(heard.acknowledgedAbout(subject)).isEmpty();
        }
    }

    @Test
    void a_gateway_with_a_login_acknowledges_the_delivery_and_a_clerk_elsewhere_does_not() {
        try (Receiver gateway = Receiver.open()) {
            channel(gateway.url(), unit);
            raise("duty-leader");
            String path =
                    "/api/v1/alarm-deliveries/"
                            + only(gateway).getString("data.deliveryId")
                            + "/acknowledgements";

            Api.in("320500", "duty-leader").post(path, Map.of()).statusCode(404);
            Api.as("platform-110").post(path, Map.of()).statusCode(403);
            Api.as("alarm-gateway").post(path, Map.of()).statusCode(200);

            assertThat(heard.acknowledgedAbout(subject)).hasSize(1);
        }
    }

    @Test
    void each_quarter_of_an_hour_a_marked_test_message_goes_through_each_channel() {
        try (Receiver gateway = Receiver.open()) {
            clock.set(Instant.parse("2026-02-07T00:00:00Z"));
            String id = channel(gateway.url(), unit);

            clock.advance(Duration.ofMinutes(15));

            JsonPath body = only(gateway);
            assertThat(body.getString("type")).isEqualTo("alarm.self-test");
            assertThat(body.getBoolean("data.test")).isTrue();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    operator.get(CHANNELS + "/" + id)
                                            .body("testedAt", equalTo("2026-02-07T00:15:00Z"))
                                            .body("failingSince", nullValue()));
            Api.as("duty-leader")
                    .post(
                            "/api/v1/alarm-deliveries/"
                                    + body.getString("data.deliveryId")
                                    + "/acknowledgements",
                            Map.of())
                    .statusCode(409);
        }
    }

    @Test
    void a_channel_that_fails_its_test_is_shown_until_it_has_healed() {
        try (Receiver gateway = Receiver.open().then(500).then(500).then(500)) {
            clock.set(Instant.parse("2026-02-08T00:00:00Z"));
            String id = channel(gateway.url(), unit);
            UUID channel = UUID.fromString(id);

            clock.advance(Duration.ofMinutes(15));
            for (int calls = 1; calls <= 3; calls++) {
                int so = calls;
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        Sql.count(
                                                        "select coalesce(max(attempts), 0) from"
                                                                + " alarm_delivery where channel_id"
                                                                + " = ?",
                                                        channel)
                                                == so);
                clock.advance(Duration.ofSeconds(31));
            }
            operator.get(CHANNELS + "?failing=true&limit=200")
                    .statusCode(200)
                    .body("items.findAll { it.id == '" + id + "' }", hasSize(1));
            try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
                assertThat(
                                probe.await("alarm-channel.failing", channel)
                                        .data()
                                        .path("selfTest")
                                        .asBoolean())
                        .isTrue();
                clock.advance(Duration.ofMinutes(15));
                probe.await("alarm-channel.healed", channel);
            }
            operator.get(CHANNELS + "/" + id).body("failingSince", nullValue());
        }
    }

    private static io.restassured.response.Response byLink(String token) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("token", token))
                .post(LINKS);
    }

    private void raise(String audience) {
        raise(audience, false);
    }

    private void raise(String audience, boolean test) {
        Instant now = clock.instant();
        Alarm alarm =
                new Alarm(
                        new AlarmSubject(
                                "shift", subject, "夜班", new RegionCode(Api.HUANGSHI), unit, test),
                        "shift-understaffed",
                        audience,
                        null,
                        now);
        QuarkusTransaction.requiringNew().run(() -> alarms.raise(alarm));
    }

    private String channel(String url, UUID forUnit) {
        String id =
                operator.create(
                                CHANNELS,
                                Map.of(
                                        "regionCode",
                                        Api.HUANGSHI,
                                        "unitId",
                                        forUnit,
                                        "kind",
                                        "webhook",
                                        "url",
                                        url))
                        .statusCode(201)
                        .extract()
                        .path("channel.id");
        opened.add(CHANNELS + "/" + id);
        return id;
    }

    private static void below(UUID bureau, UUID unit) {
        String insert =
                "insert into reference_unit (unit_id, name, kind, region_code, parent_id, epoch,"
                        + " sequence) values (?, ?, ?, '420200', ?, 0, 0)";
        Sql.update(insert, bureau, "民政局", "bureau", null);
        Sql.update(insert, unit, "救助站", "bureau", bureau);
        long version = Sql.count("select version from reference_version");
        Sql.update("update reference_version set version = ?", version + 1);
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
    }

    private static JsonPath only(Receiver gateway) {
        await().atMost(PATIENCE).until(() -> gateway.received().size() == 1);
        return new JsonPath(gateway.received().get(0).body());
    }

    private void awaitAttempts(int attempts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivery().getInt("attempts")).isEqualTo(attempts));
    }

    private JsonPath delivery() {
        return operator.get("/api/v1/alarm-deliveries/" + deliveries().get(0).get("id"))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Map<String, Object>> deliveries() {
        return operator.get("/api/v1/alarm-deliveries?aboutId=" + subject)
                .statusCode(200)
                .extract()
                .path("items");
    }
}
