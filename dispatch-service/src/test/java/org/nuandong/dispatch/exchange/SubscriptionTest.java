package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** Who may subscribe to what, the sandbox, and keys that are replaced without a gap. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class SubscriptionTest {

    private static final RegionCode HUANGSHI = new RegionCode(Api.HUANGSHI);

    @Inject TestClock clock;

    private final Api police = Api.with(tokens("platform-110", "police-machine"));

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("update subscription set state = 'disabled'");
        clock.run();
    }

    @Test
    void the_110_platform_hears_of_its_own_calls_and_of_no_others() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.of(police, own(receiver, false));
            IncidentFixture.open();
            JsonPath call = call("0");

            await().atMost(Partner.PATIENCE)
                    .until(() -> partner.deliveries("delivered").size() == 1);

            JsonPath body = new JsonPath(receiver.received().get(0).body());
            assertThat(body.getString("subject")).isEqualTo(call.getString("incidentId"));
            assertThat(partner.view().getString("source")).isEqualTo("platform-110");
        }
    }

    @Test
    void a_sandbox_gets_the_test_call_that_goes_through_everything_and_no_real_one() {
        try (Receiver sandbox = Receiver.open();
                Receiver real = Receiver.open()) {
            Partner testing = Partner.of(police, own(sandbox, true));
            Partner serious = Partner.of(police, own(real, false));
            JsonPath test = call("1");
            JsonPath call = call("0");

            await().atMost(Partner.PATIENCE)
                    .until(
                            () ->
                                    testing.deliveries("delivered").size() == 1
                                            && serious.deliveries("delivered").size() == 1);

            JsonPath tested = new JsonPath(sandbox.received().get(0).body());
            assertThat(tested.getBoolean("test")).isTrue();
            assertThat(tested.getString("subject")).isEqualTo(test.getString("incidentId"));
            assertThat(new JsonPath(real.received().get(0).body()).getString("subject"))
                    .isEqualTo(call.getString("incidentId"));
        }
    }

    @Test
    void while_a_key_is_replaced_both_fit_and_then_only_the_new_one() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.of(police, own(receiver, true));
            String fresh =
                    partner.api
                            .create(partner.path("/keys"), Map.of())
                            .statusCode(201)
                            .extract()
                            .path("secret");

            ping(partner, receiver, 1);
            assertThat(Partner.verifies(partner.secret, receiver.received().get(0))).isTrue();
            assertThat(Partner.verifies(fresh, receiver.received().get(0))).isTrue();
            clock.advance(Duration.ofDays(7).plusSeconds(1));
            ping(partner, receiver, 2);

            assertThat(Partner.verifies(partner.secret, receiver.received().get(1))).isFalse();
            assertThat(Partner.verifies(fresh, receiver.received().get(1))).isTrue();
        }
    }

    @Test
    void a_ping_is_a_signed_test_message_about_nothing_that_happened() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.of(police, own(receiver, false));

            ping(partner, receiver, 1);

            JsonPath body = new JsonPath(receiver.received().get(0).body());
            assertThat(body.getString("type"))
                    .isEqualTo("org.nuandong.dispatch.subscription.ping.v1");
            assertThat(body.getBoolean("test")).isTrue();
            assertThat(body.getMap("data").keySet()).containsExactly("occurredAt");
        }
    }

    @Test
    void a_partner_sees_its_own_subscriptions_only_and_nobody_sees_the_secret_again() {
        try (Receiver receiver = Receiver.open()) {
            Partner partner = Partner.of(police, own(receiver, true));
            Api other = Api.with(tokens("platform-110", "another-machine"));

            other.get(partner.path("")).statusCode(404);
            other.get(Partner.PATH).statusCode(200).body("items", empty());
            other.get(partner.path("/deliveries")).statusCode(404);
            Partner.operator(HUANGSHI).get(partner.path("")).statusCode(200);
            police.get(partner.path("")).body("$", not(hasKey("secret")));
            Api.as("hotline-clerk").get(partner.path("")).statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agency, ambulance, 403, subscription-for-own-agency-only",
        "source, platform-120, 403, subscription-for-own-agency-only",
        "regionCode, 320500, 403, foreign-region",
        "url, http://169.254.169.254/latest, 422, webhook-target-not-allowed",
        "url, ftp://127.0.0.1/x, 400, webhook-url-invalid",
    })
    void a_platform_subscribes_for_itself_within_its_region_and_the_allow_list(
            String field, String value, int status, String code) {
        Map<String, Object> body = new HashMap<>(own("http://127.0.0.1:9/x", true));
        body.put(field, value);

        police.create(Partner.PATH, body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_sandbox_token_hears_of_tests_only() {
        try (Receiver receiver = Receiver.open()) {
            Api integrator = Api.with(tokens("platform-110", "integrator").sandbox());
            Map<String, Object> body = new HashMap<>(own(receiver, true));
            body.remove("sandbox");

            Partner partner = Partner.of(integrator, body);

            assertThat(partner.view().getBoolean("sandbox")).isTrue();
            String etag = integrator.get(partner.path("")).extract().header("ETag");
            integrator
                    .request()
                    .header("If-Match", etag)
                    .body(Map.of("sandbox", false))
                    .patch(partner.path(""))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("sandbox-token-only-tests"));
        }
    }

    @Test
    void a_partner_subscribes_for_the_agency_of_its_token_and_sees_no_others() {
        try (Receiver receiver = Receiver.open()) {
            Map<String, Object> body = new HashMap<>(own(receiver, true));
            body.remove("agency");
            Api hospital = Api.partner("hospital");

            Partner partner = Partner.of(hospital, body);

            assertThat(partner.view().getString("agency")).isEqualTo("hospital");
            body.put("agency", "police");
            hospital.create(Partner.PATH, body)
                    .statusCode(403)
                    .body("code", equalTo("subscription-for-own-agency-only"));
            body.remove("agency");
            Api.as("partner-agency").create(Partner.PATH, body).statusCode(403);
            Api moved =
                    Api.with(
                            Tokens.of("partner-agency")
                                    .subject("partner-hospital")
                                    .regions(Api.HUANGSHI)
                                    .agency("police"));
            moved.get(partner.path("")).statusCode(404);
            moved.get(Partner.PATH).statusCode(200).body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"case.admitted", "audit.sealed", "incident", "*.*", "subscription.*"})
    void what_does_not_leave_the_house_cannot_be_subscribed_to(String type) {
        Map<String, Object> body = new HashMap<>(own("http://127.0.0.1:9/x", true));
        body.put("eventTypes", List.of("incident.*", type));

        police.create(Partner.PATH, body)
                .statusCode(400)
                .body("code", equalTo("event-not-handed-out"))
                .body("violations.field", hasItem("eventTypes[1]"));
    }

    private static void ping(Partner partner, Receiver receiver, int nth) {
        partner.api.create(partner.path("/pings"), Map.of()).statusCode(201);
        Partner.awaitReceived(receiver, nth);
    }

    private static Map<String, Object> own(Receiver receiver, boolean sandbox) {
        return own(receiver.url(), sandbox);
    }

    private static Map<String, Object> own(String url, boolean sandbox) {
        return Map.of(
                "name",
                "110指挥平台",
                "regionCode",
                Api.HUANGSHI,
                "eventTypes",
                List.of("incident.opened"),
                "sandbox",
                sandbox,
                "url",
                url);
    }

    private JsonPath call(String isTest) {
        return police.post(
                        "/api/v1/platforms/110/calls",
                        Map.of(
                                "JQ_TYWYSBM", "420200" + UUID.randomUUID(),
                                "AFDD", "黄石大道火车站出站口旁",
                                "BJDZJD", "115.0412",
                                "BJDZWD", "30.2034",
                                "BJNR", "一老人露宿，衣着单薄",
                                "OL_ISTEST", isTest))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Tokens tokens(String role, String subject) {
        return Tokens.of(role).regions(Api.HUANGSHI).subject(subject);
    }
}
