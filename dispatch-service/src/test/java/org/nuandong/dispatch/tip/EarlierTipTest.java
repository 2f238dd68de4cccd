package org.nuandong.dispatch.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.dispatched;
import static org.nuandong.dispatch.incident.IncidentFixture.openSince;
import static org.nuandong.dispatch.incident.IncidentFixture.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;

/** An earlier tip turns up when the incident is no longer waiting for anybody. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EarlierTipTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static void linkTipReceived(Instant receivedAt, UUID incident) {
        ValidatableResponse told =
                CLERK.create(
                                "/api/v1/tips",
                                Map.of("receivedAt", receivedAt.toString(), "address", "磁湖桥下"))
                        .statusCode(201);
        CLERK.post(
                        "/api/v1/tips/" + told.extract().<String>path("tipId") + "/links",
                        Map.of("incidentId", incident, "reason", "same-person"))
                .statusCode(200);
    }

    @Test
    void an_arrival_in_time_by_the_later_tip_is_late_by_the_earlier_one() {
        IncidentFixture.Rescue rescue = dispatched(openSince(NOW.minus(Duration.ofMinutes(20))));
        rescue.arrive().body("arrival.onTime", equalTo(true));

        linkTipReceived(NOW.minus(Duration.ofMinutes(50)), rescue.incident());

        Instant deadline = NOW.minus(Duration.ofMinutes(20));
        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("state", equalTo("on-scene"))
                .body("arrival.deadlineAt", equalTo(deadline.toString()))
                .body("arrival.onTime", equalTo(false))
                .body("arrival.breachedAt", notNullValue());
        CLERK.get(rescue.path("timeline")).body("step", hasItem("arrival-judged-late"));
        assertThat(openSteps(rescue.incident())).isZero();
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            String arrived = probe.await("incident.arrived", rescue.incident()).id();
            JsonNode anew = probe.await("arrival.judged-anew", rescue.incident()).data();
            assertThat(anew.path("corrects").asText()).isEqualTo(arrived);
            assertThat(anew.path("onTime").asBoolean()).isFalse();
            probe.await("arrival.breached", rescue.incident());
        }
    }

    @Test
    void a_leader_s_word_takes_the_place_of_the_last_judgement() {
        clock.set(NOW);
        IncidentFixture.Rescue rescue = dispatched(openSince(NOW.minus(Duration.ofMinutes(10))));
        clock.advance(Duration.ofMinutes(10));
        rescue.arrive().body("arrival.onTime", equalTo(true));
        linkTipReceived(NOW.minus(Duration.ofMinutes(25)), rescue.incident());

        LEADER.post(
                        rescue.path("late-reports"),
                        Map.of(
                                "arrivedAt",
                                NOW.plus(Duration.ofMinutes(4)).toString(),
                                "reason",
                                "山谷无信号"))
                .statusCode(200)
                .body("arrival.onTime", equalTo(true));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            String anew = probe.await("arrival.judged-anew", rescue.incident()).id();
            JsonNode word = probe.await("arrival.reported-late", rescue.incident()).data();
            assertThat(word.path("corrects").asText()).isEqualTo(anew);
        }
    }

    @Test
    void an_arrival_that_stays_in_time_keeps_its_word() {
        IncidentFixture.Rescue rescue = dispatched(openSince(NOW.minus(Duration.ofMinutes(5))));
        rescue.arrive();

        linkTipReceived(NOW.minus(Duration.ofMinutes(15)), rescue.incident());

        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("arrival.deadlineAt", equalTo(NOW.plus(Duration.ofMinutes(15)).toString()))
                .body("arrival.onTime", equalTo(true))
                .body("arrival.breachedAt", nullValue());
        CLERK.get(rescue.path("timeline")).body("step", not(hasItem("arrival-judged-late")));
    }

    @Test
    void who_was_helped_from_afar_is_not_waited_for_again() {
        UUID guided = openSince(NOW.minus(Duration.ofMinutes(5)));
        CLERK.post(
                        path(guided, "remote-resolutions"),
                        Map.of("result", "taken-in-nearby", "note", "村支书已接回家"))
                .statusCode(200);

        linkTipReceived(NOW.minus(Duration.ofMinutes(50)), guided);

        CLERK.get("/api/v1/incidents/" + guided)
                .body("state", equalTo("resolved"))
                .body("arrival.breachedAt", notNullValue());
        assertThat(openSteps(guided)).isZero();
    }

    private static long openSteps(UUID incident) {
        return Sql.count(
                "select count(*) from deadline where aggregate_id = ?"
                        + " and step like 'arrival-%' and cancelled_at is null and done_at is null",
                incident);
    }
}
