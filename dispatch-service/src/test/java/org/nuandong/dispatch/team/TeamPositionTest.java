package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** Where teams are: reported in time or late, near an incident, read with a purpose, forgotten. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TeamPositionTest {

    private static final double LONGITUDE = 115.0412; // of IncidentFixture's tip
    private static final double LATITUDE = 30.2034;

    @Inject TestClock clock;
    @Inject TrackRetention retention;

    private final Api phone = Api.as("team-member");
    private final Api leader = Api.as("duty-leader");
    private Instant now;

    @BeforeEach
    void time_stands() {
        clock.set(clock.instant());
        now = clock.instant();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void what_a_telephone_kept_comes_late_and_in_bulk_and_moves_nobody_back() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("补传组"));
        report(team, 115.05, 30.25, now);
        List<Map<String, Object>> kept =
                List.of(
                        position(115.01, 30.21, now.minusSeconds(60)),
                        position(2.35, 48.85, now.minusSeconds(30)),
                        position(115.02, 30.22, now.plusSeconds(3_600)),
                        position(115.03, 30.23, now.minusSeconds(90)));

        upload(team, kept).body("taken", equalTo(2)).body("unusable", equalTo(List.of(1, 2)));
        upload(team, kept).body("taken", equalTo(0)).body("leftOut", equalTo(2));

        phone.get("/api/v1/teams/" + team).body("position.longitude", equalTo(115.05f));
        assertThat(Sql.count("select count(*) from team_track where team_id = ?", team))
                .isEqualTo(3);
    }

    @Test
    void coming_near_the_incident_suggests_the_arrival_once_and_confirms_nothing() {
        Rescue rescue = IncidentFixture.dispatched();
        UUID team = rescue.team();
        report(team, LONGITUDE + 0.01, LATITUDE, now.plusSeconds(1)); // 961 m away
        held(team).body("incidents[0].nearAt", nullValue());

        report(team, LONGITUDE + 0.0005, LATITUDE, now.plusSeconds(2)); // 48 m away
        report(team, LONGITUDE, LATITUDE, now.plusSeconds(3));

        held(team).body("incidents[0].nearAt", notNullValue()).body("unitState", equalTo("called"));
        IncidentFixture.CLERK
                .get("/api/v1/incidents/" + rescue.incident())
                .body("state", equalTo("dispatched"));
        assertThat(events(team, "team.near-incident")).isEqualTo(1);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("team.near-incident", team).data().path("metres").asInt())
                    .isEqualTo(48);
        }
        rescue.arrive().statusCode(200);
        held(team).body("unitState", equalTo("on-scene"));
    }

    @Test
    void a_position_from_before_the_dispatch_suggests_nothing() {
        Rescue rescue = IncidentFixture.dispatched();
        report(rescue.team(), LONGITUDE, LATITUDE, now.minusSeconds(1));

        held(rescue.team()).body("incidents[0].nearAt", nullValue());
        assertThat(events(rescue.team(), "team.near-incident")).isZero();
    }

    @Test
    void where_a_team_has_been_is_read_with_a_purpose_that_stays_in_the_audit_book() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("轨迹组"));
        for (int i = 3; i > 0; i--) {
            report(team, 115.0 + i / 100.0, 30.2, now.minusSeconds(i));
        }
        Map<String, Object> reading =
                Map.of(
                        "purpose", "accident",
                        "from", now.minusSeconds(2).toString(),
                        "until", now.plusSeconds(1).toString());
        String path = "/api/v1/teams/" + team + "/track-readings";

        phone.post(path, reading).statusCode(403);
        Map<String, Object> curious = new HashMap<>(reading);
        curious.put("purpose", "curiosity");
        leader.post(path, curious).statusCode(400).body("violations.field", hasItem("purpose"));
        Api.in("310112", "duty-leader").post(path, reading).statusCode(404);
        leader.post(path, reading)
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].longitude", equalTo(115.02f));

        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and purpose = 'accident'",
                                team))
                .isEqualTo(1);
    }

    @Test
    void positions_are_kept_for_the_days_of_the_preset_and_no_longer() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("遗忘组"));
        report(team, 115.04, 30.2, now);

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        retention.sweep();
        assertThat(kept(team)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        retention.sweep();

        assertThat(kept(team)).isZero();
        phone.get("/api/v1/teams/" + team).body("position", nullValue());
    }

    @Test
    void where_a_team_is_is_not_for_every_eye() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("不显示组"));
        report(team, 115.04, 30.2, now);

        Api.as("viewer").get("/api/v1/teams/" + team).body("position", nullValue());
        phone.get("/api/v1/teams/" + team).body("position", notNullValue());
    }

    private io.restassured.response.ValidatableResponse held(UUID team) {
        return phone.get("/api/v1/teams/" + team).statusCode(200);
    }

    private io.restassured.response.ValidatableResponse upload(
            UUID team, List<Map<String, Object>> positions) {
        return phone.post(
                        "/api/v1/teams/" + team + "/position-uploads",
                        Map.of("positions", positions))
                .statusCode(200);
    }

    private void report(UUID team, double longitude, double latitude, Instant at) {
        if (at.isAfter(clock.instant())) {
            clock.set(at);
        }
        phone.post(
                        "/api/v1/teams/" + team + "/positions",
                        TeamFixture.position(longitude, latitude, at.toString()))
                .statusCode(204);
    }

    private static Map<String, Object> position(double longitude, double latitude, Instant at) {
        return TeamFixture.position(longitude, latitude, at.toString());
    }

    private static long kept(UUID team) {
        return Sql.count("select count(*) from team_track where team_id = ?", team)
                + Sql.count("select count(*) from team_position where team_id = ?", team);
    }

    private static long events(UUID team, String name) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                team,
                "org.nuandong.dispatch." + name + ".v1");
    }
}
