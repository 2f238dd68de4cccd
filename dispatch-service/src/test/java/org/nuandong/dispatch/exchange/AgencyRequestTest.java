package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.webhook.LocalTargets;
import org.nuandong.dispatch.webhook.Receiver;

/** docs/journeys/exchange.md: police and ambulance are asked, answer, come, or stay silent. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class AgencyRequestTest {

    private static final String REQUESTS = "/api/v1/agency-requests/";

    @Inject TestClock clock;

    private final Api clerk = IncidentFixture.CLERK;
    private final Api ambulance = Api.as("platform-120");

    @AfterEach
    void timeRunsOn() {
        Sql.update("update subscription set state = 'disabled'");
        clock.run();
    }

    @Test
    void ambulance_and_police_are_asked_and_the_story_tells_how_they_came() {
        try (Receiver at120 = Receiver.open()) {
            ambulance
                    .create(
                            "/api/v1/subscriptions",
                            Map.of(
                                    "name",
                                    "120调度",
                                    "regionCode",
                                    Api.HUANGSHI,
                                    "eventTypes",
                                    List.of("agency-request.*"),
                                    "url",
                                    at120.url()))
                    .statusCode(201)
                    .body("subscription.agency", equalTo("ambulance"));
            UUID incident = IncidentFixture.open();
            UUID asked = ask(incident, "ambulance", "ambulance");
            ask(incident, "police", "restraint");

            Partner.awaitReceived(at120, 1);
            assertThat(at120.received().get(0).body())
                    .contains("agency-request.asked", asked.toString())
                    .doesNotContain("police");
            report(ambulance, asked, "acknowledged", "120-0042")
                    .body("state", equalTo("acknowledged"));
            report(ambulance, asked, "on-the-way", null);
            report(ambulance, asked, "arrived", null)
                    .body("arrivedAt", notNullValue())
                    .body("agencyRef", equalTo("120-0042"));
            report(ambulance, asked, "at-hospital", null);
            report(ambulance, asked, "ended", null).body("endedAt", notNullValue());

            clerk.get("/api/v1/incidents/" + incident + "/agency-requests")
                    .statusCode(200)
                    .body("agency", hasItems("ambulance", "police"))
                    .body("$", hasSize(2));
            clerk.get("/api/v1/incidents/" + incident + "/timeline")
                    .statusCode(200)
                    .body("text", hasItem(containsString("Ambulance (120): arrived")));
            try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
                assertThat(
                                probe.await("agency-request.progressed", asked)
                                        .data()
                                        .path("state")
                                        .asText())
                        .isEqualTo("at-hospital");
                probe.await("agency-request.ended", asked);
            }
        }
    }

    @Test
    void silence_wakes_the_duty_leader_then_the_bureau_and_an_answer_ends_it() {
        UUID incident = IncidentFixture.open();
        UUID asked = ask(incident, "ambulance", "ambulance");

        clock.advance(Duration.ofMinutes(3).plusSeconds(1));
        awaitAlarms(asked, 1);
        ambulance.get(REQUESTS + asked).body("unansweredAt", notNullValue());
        clock.advance(Duration.ofMinutes(5));
        awaitAlarms(asked, 2);
        assertThat(
                        Sql.text(
                                "select string_agg(audience, ',' order by raised_at) from alarm"
                                        + " where about_id = ?",
                                asked))
                .isEqualTo("duty-leader,bureau-leader");
        report(clerk, asked, "acknowledged", null);

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("agency-request.unanswered", asked);
        }
    }

    @Test
    void an_answer_in_time_wakes_nobody_nor_does_one_that_nobody_waits_for() {
        UUID asked = ask(IncidentFixture.open(), "ambulance", "ambulance");
        report(ambulance, asked, "acknowledged", null);
        UUID givenUp = IncidentFixture.open();
        UUID over = ask(givenUp, "ambulance", "ambulance");
        clerk.post(
                        "/api/v1/incidents/" + givenUp + "/cancellations",
                        Map.of("reason", "false-alarm"))
                .statusCode(200);
        UUID silent = ask(IncidentFixture.open(), "ambulance", "ambulance");

        clock.advance(Duration.ofMinutes(3).plusSeconds(1));
        awaitAlarms(silent, 1);

        assertThat(Sql.count("select count(*) from alarm where about_id = ?", asked)).isZero();
        assertThat(Sql.count("select count(*) from alarm where about_id = ?", over)).isZero();
    }

    @Test
    void a_request_goes_only_forward_and_a_refusal_needs_its_reason() {
        UUID asked = ask(IncidentFixture.open(), "ambulance", "ambulance");

        ambulance
                .post(REQUESTS + asked + "/reports", Map.of("state", "refused"))
                .statusCode(400)
                .body("code", equalTo("refusal-needs-reason"));
        report(ambulance, asked, "on-the-way", null);
        ambulance
                .post(REQUESTS + asked + "/reports", Map.of("state", "acknowledged"))
                .statusCode(409)
                .body("code", equalTo("agency-step-out-of-order"));
        ambulance
                .post(
                        REQUESTS + asked + "/reports",
                        Map.of("state", "withdrawn", "reason", "not needed"))
                .statusCode(403);
        ambulance
                .post(REQUESTS + asked + "/reports", Map.of("state", "flying"))
                .statusCode(400)
                .body("violations.field", hasItem("state"));
        ambulance
                .post(
                        REQUESTS + asked + "/reports",
                        Map.of("state", "refused", "reason", "no free vehicle"))
                .statusCode(200)
                .body("reason", equalTo("no free vehicle"));
        assertThat(Sql.text("select step || ' ' || audience from alarm where about_id = ?", asked))
                .isEqualTo("agency-request-refused duty-leader");
    }

    @Test
    void an_agency_sees_what_was_asked_of_it_and_of_nobody_else() {
        UUID incident = IncidentFixture.open();
        UUID forPolice = ask(incident, "police", "identification");
        UUID branch = UUID.randomUUID();
        UUID forBranch =
                clerk.created(
                        "/api/v1/incidents/" + incident + "/agency-requests",
                        Map.of("agency", "police", "kind", "escort", "agencyUnitId", branch));
        Api otherBranch =
                Api.with(
                        Tokens.of("partner-agency")
                                .regions(Api.HUANGSHI)
                                .units(UUID.randomUUID())
                                .agency("police"));
        Api ownBranch =
                Api.with(
                        Tokens.of("partner-agency")
                                .regions(Api.HUANGSHI)
                                .units(branch)
                                .agency("police"));

        ambulance.get(REQUESTS + forPolice).statusCode(404);
        ambulance
                .get("/api/v1/agency-requests?limit=200")
                .statusCode(200)
                .body("items.agency", everyItem(equalTo("ambulance")));
        Api.in("320500", "platform-110").get(REQUESTS + forPolice).statusCode(404);
        Api.as("platform-110").get(REQUESTS + forPolice).statusCode(200);
        otherBranch.get(REQUESTS + forBranch).statusCode(404);
        ownBranch.get(REQUESTS + forBranch).statusCode(200);
        Api.as("viewer").get(REQUESTS + forPolice).statusCode(403);
    }

    @Test
    void a_partner_answers_for_the_agency_that_its_token_names_and_for_no_other() {
        UUID asked = ask(IncidentFixture.open(), "city-management", "escort");
        Map<String, Object> word = Map.of("state", "acknowledged");
        Api nameless = Api.as("partner-agency");

        for (Api other : List.of(Api.partner("hospital"), Api.partner("police"), nameless)) {
            other.get(REQUESTS + asked).statusCode(404);
            other.post(REQUESTS + asked + "/reports", word).statusCode(404);
        }
        nameless.get("/api/v1/agency-requests").statusCode(200).body("items", hasSize(0));
        Api.partner("hospital")
                .get("/api/v1/agency-requests?agency=city-management")
                .statusCode(200)
                .body("items", hasSize(0));
        Api.partner("city-management")
                .get("/api/v1/agency-requests?limit=200")
                .statusCode(200)
                .body("items.id", hasItem(asked.toString()))
                .body("items.agency", everyItem(equalTo("city-management")));
        report(Api.partner("city-management"), asked, "acknowledged", "CG-7");
        Api.partner("city-management").get("/api/v1/me").body("agency", equalTo("city-management"));
    }

    private UUID ask(UUID incident, String agency, String kind) {
        return clerk.created(
                "/api/v1/incidents/" + incident + "/agency-requests",
                Map.of("agency", agency, "kind", kind));
    }

    private static io.restassured.response.ValidatableResponse report(
            Api by, UUID request, String state, String ref) {
        Map<String, Object> body =
                ref == null ? Map.of("state", state) : Map.of("state", state, "agencyRef", ref);
        return by.post(REQUESTS + request + "/reports", body).statusCode(200);
    }

    private static void awaitAlarms(UUID request, int count) {
        await().atMost(Partner.PATIENCE)
                .until(
                        () ->
                                Sql.count("select count(*) from alarm where about_id = ?", request)
                                        == count);
    }
}
