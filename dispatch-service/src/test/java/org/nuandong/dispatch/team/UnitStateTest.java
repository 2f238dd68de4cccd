package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.platform.GeoPoint;

/** What a team says it is doing, and who asks when it goes on for too long. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class UnitStateTest {

    @Inject TestClock clock;
    @Inject TeamBooking booking;

    private final Api phone = Api.as("team-member");

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_rescue_goes_through_its_states_and_ends_free() {
        Rescue rescue = IncidentFixture.dispatched();
        UUID team = rescue.team();
        assertUnitState(team, "called");

        report(team, "under-way").statusCode(200).body("unitState", equalTo("under-way"));
        rescue.arrive().statusCode(200);
        assertUnitState(team, "on-scene");
        report(team, "transporting").statusCode(200).body("state", equalTo("assigned"));
        report(team, "at-station").statusCode(200);
        report(team, "free").statusCode(409).body("code", equalTo("team-busy"));
        release(team, rescue.incident());
        assertUnitState(team, "at-station");
        report(team, "free")
                .statusCode(200)
                .body("state", equalTo("free"))
                .body("incidents", equalTo(java.util.List.of()));
    }

    @Test
    void what_does_not_follow_is_refused_and_says_what_would() {
        UUID team = TeamFixture.onDuty("守序组");

        report(team, "transporting")
                .statusCode(409)
                .body("code", equalTo("unit-state-not-next"))
                .body("detail", containsString("resting"));
        report(team, "on-scene").statusCode(409);
        report(team, "asleep")
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("violations.field", hasItem("state"));
        report(team, "out-of-service").statusCode(200).body("state", equalTo("unavailable"));
        report(team, "under-way").statusCode(409).body("code", equalTo("incident-needed"));
    }

    @Test
    void a_team_that_rests_is_not_sent() {
        UUID team = TeamFixture.onDuty("休整组");
        report(team, "resting").statusCode(200);
        UUID incident = IncidentFixture.open();

        IncidentFixture.CLERK
                .post(IncidentFixture.path(incident, "dispatches"), Map.of("teamId", team))
                .statusCode(409)
                .body("code", equalTo("team-not-available"))
                .body("detail", containsString("resting"));
    }

    @Test
    void teams_are_listed_by_what_they_do_and_by_group() {
        UUID team = TeamFixture.onDuty("列表组");
        report(team, "resting").statusCode(200);

        phone.get("/api/v1/teams?unitState=resting&kind=mobile-rescue&region=420200&limit=200")
                .statusCode(200)
                .body("items.id", hasItem(team.toString()))
                .body("items.findAll { it.unitState != 'resting' }.size()", equalTo(0));
        phone.get("/api/v1/teams?unitState=asleep").statusCode(400);
    }

    @Test
    void a_state_that_lasts_too_long_is_told_once_and_wakes_the_duty_leader() {
        clock.set(clock.instant());
        UUID team = TeamFixture.onDuty("失联组");
        UUID incident = book(team);
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        clock.advance(Duration.ofSeconds(2));

        await(team, "unit-state.overstayed", 1);
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'unit-state-overstayed' and audience = 'duty-leader'",
                                incident))
                .isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        await(team, "unit-state.overstayed", 1);
    }

    @Test
    void who_moves_on_in_time_is_not_asked_about() {
        clock.set(clock.instant());
        UUID team = TeamFixture.onDuty("准时组");
        book(team);
        clock.advance(Duration.ofMinutes(4));
        report(team, "under-way").statusCode(200);
        clock.advance(Duration.ofMinutes(30));

        assertThat(
                        Sql.text(
                                "select string_agg(step || case when cancelled_at is null then ''"
                                        + " else ' ended' end, ',' order by due_at) from deadline"
                                        + " where aggregate_id = ? and step ="
                                        + " 'unit-state-overstayed'",
                                team))
                .isEqualTo("unit-state-overstayed ended,unit-state-overstayed");
        clock.advance(Duration.ofMinutes(31));
        await(team, "unit-state.overstayed", 1);
    }

    @Test
    void nobody_watches_a_team_that_waits() {
        UUID team = TeamFixture.onDuty("待命久组");

        phone.get("/api/v1/teams/" + team).body("unitStateDueAt", nullValue());
    }

    private ValidatableResponse report(UUID team, String state) {
        return phone.post("/api/v1/teams/" + team + "/unit-states", Map.of("state", state));
    }

    private void assertUnitState(UUID team, String state) {
        phone.get("/api/v1/teams/" + team).body("unitState", equalTo(state));
    }

    private UUID book(UUID team) {
        UUID incident = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                booking.book(
                                        team,
                                        new HoldingIncident(
                                                incident,
                                                "S-1",
                                                new GeoPoint(115.04, 30.2),
                                                false)));
        return incident;
    }

    private void release(UUID team, UUID incident) {
        QuarkusTransaction.requiringNew().run(() -> booking.release(team, incident));
    }

    private static void await(UUID team, String event, int times) {
        Awaitility.await(event)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Sql.count(
                                                        "select count(*) from outbox where"
                                                                + " aggregateid = ? and type = ?",
                                                        team,
                                                        "org.nuandong.dispatch." + event + ".v1"))
                                        .isEqualTo(times));
    }
}
