package org.nuandong.dispatch.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.nuandong.dispatch.reception.DoorFixture.REQUESTS;
import static org.nuandong.dispatch.reception.DoorFixture.allFour;
import static org.nuandong.dispatch.reception.DoorFixture.arrived;
import static org.nuandong.dispatch.reception.DoorFixture.man;
import static org.nuandong.dispatch.reception.DoorFixture.step;
import static org.nuandong.dispatch.reception.DoorFixture.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** Whoever needs a doctor or the police first: help is asked for by the decision itself. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DoorHelpTest {

    @Inject TestClock clock;

    private final Api clerk = Api.as("station-clerk");
    private final UUID station = UUID.randomUUID();

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void a_doctor_first_and_then_back_to_the_door() {
        UUID request =
                clerk.created(
                        REQUESTS,
                        with(arrived(station, man(50)), "dangerSigns", List.of("obvious-injury")));
        List<String> injury = List.of("obvious-injury");

        clerk.post(step(request, "first-looks"), Map.of("dangerSigns", injury, "outcome", "in"))
                .statusCode(422)
                .body("code", equalTo("hospital-first"));
        clerk.post(
                        step(request, "first-looks"),
                        Map.of("dangerSigns", injury, "outcome", "ambulance"))
                .statusCode(200)
                .body("state", equalTo("referred"))
                .body("decideBy", nullValue());
        String asked = "items.find { it.helpRequestId == '" + request + "' }.";
        clerk.get("/api/v1/agency-requests?agency=ambulance&limit=200")
                .body(asked + "state", equalTo("asked"))
                .body(asked + "kind", equalTo("ambulance"))
                .body(asked + "note", equalTo("救助站门口：明显外伤"))
                .body(asked + "incidentId", nullValue());
        clerk.post(step(request, "screenings"), allFour()).statusCode(409);
        clerk.post(step(request, "returns"), Map.of())
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("decideBy", not(nullValue()));
        clerk.get("/api/v1/agency-requests?agency=ambulance&limit=200")
                .body(asked + "state", equalTo("withdrawn"))
                .body(asked + "reason", equalTo("已回到救助站"));
    }

    @Test
    void an_ambulance_that_stays_silent_wakes_people_though_there_is_no_incident() {
        UUID request =
                clerk.created(
                        REQUESTS,
                        with(arrived(station, man(57)), "dangerSigns", List.of("critical")));
        clerk.post(
                        step(request, "first-looks"),
                        Map.of("dangerSigns", List.of("critical"), "outcome", "ambulance"))
                .statusCode(200);
        UUID asked =
                UUID.fromString(
                        Sql.text(
                                "select id::text from agency_request where help_request_id = ?",
                                request));

        clock.advance(Duration.ofMinutes(4));

        Awaitility.await("nobody answers")
                .untilAsserted(
                        () ->
                                assertThat(
                                                Guests.alarms(
                                                        asked,
                                                        "agency-request-unanswered",
                                                        "duty-leader"))
                                        .isEqualTo(1));
        Api.as("platform-120")
                .post(
                        "/api/v1/agency-requests/" + asked + "/reports",
                        Map.of("state", "on-the-way", "agencyRef", "120-0042"))
                .statusCode(200)
                .body("helpRequestNo", startsWith("H-"));
        clerk.post(step(request, "withdrawals"), Map.of("reason", "stays-in-hospital"))
                .statusCode(200);
        clerk.get("/api/v1/agency-requests/" + asked).body("state", equalTo("on-the-way"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent told = probe.await("agency-request.asked", asked);
            assertThat(told.data().path("helpRequestId").asText()).isEqualTo(request.toString());
            assertThat(told.data().has("incidentId")).isFalse();
        }
    }
}
