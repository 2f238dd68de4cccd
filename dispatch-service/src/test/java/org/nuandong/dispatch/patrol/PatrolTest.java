package org.nuandong.dispatch.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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

/** The journey of docs/journeys/patrol.md, and what leaves its way. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PatrolTest {

    @Inject TestClock clock;

    private PatrolFixture station;

    @BeforeEach
    void nine_in_the_evening() {
        clock.set(Instant.parse("2026-11-25T13:00:00Z"));
        station = PatrolFixture.in(Api.HUANGSHI, UUID.randomUUID());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static void countedIn(UUID patrol) {
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            JsonNode done = probe.await("patrol.done", patrol).data();
            assertThat(done.path("points").asInt()).isEqualTo(1);
            assertThat(done.path("night").asBoolean()).isTrue();
            assertThat(done.path("jointPartners").toString()).isEqualTo("[\"police\"]");
            assertThat(done.path("crew").toString())
                    .isEqualTo(
                            "[{\"agency\":\"civil-affairs\",\"persons\":4},"
                                    + "{\"agency\":\"police\",\"persons\":2}]");
            assertThat(done.path("vehicleTimes").asInt()).isEqualTo(2);
            assertThat(done.path("found").asInt()).isZero();
            assertThat(probe.about(patrol).stream().map(e -> e.name()))
                    .containsExactly(
                            "patrol.planned",
                            "patrol.started",
                            "patrol.checked-in",
                            "patrol.point-skipped",
                            "patrol.done");
        }
    }

    private UUID plannedWithThePolice(Instant nine) {
        Map<String, Object> plan = station.plan(nine, nine.plus(Duration.ofHours(3)));
        plan.put("partners", List.of("police"));
        return UUID.fromString(
                station.leader()
                        .create("/api/v1/patrols", Map.of("teamId", station.team(), "plan", plan))
                        .statusCode(201)
                        .body("state", equalTo("planned"))
                        .body("counts.points", equalTo(3))
                        .body("counts.night", equalTo(true))
                        .body("counts.jointPartners", contains("police"))
                        .extract()
                        .path("id"));
    }

    @Test
    void a_night_patrol_with_the_police_is_planned_walked_and_counted() {
        Instant nine = clock.instant();
        UUID patrol = plannedWithThePolice(nine);
        station.act(patrol, "starts", Map.of("vehicleIds", List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("vehicle-not-of-the-unit"))
                .body("violations.field", contains("vehicleIds[0]"));
        station.act(
                        patrol,
                        "starts",
                        Map.of(
                                "crew",
                                List.of(
                                        Map.of("agency", "civil-affairs", "persons", 4),
                                        Map.of("agency", "police", "persons", 2)),
                                "vehicleIds",
                                List.of(station.vehicle(null), station.vehicle(station.team()))))
                .statusCode(200)
                .body("state", equalTo("running"));
        assertThat(Sql.text("select patrol_id::text from team where id = ?", station.team()))
                .isEqualTo(patrol.toString());

        clock.advance(Duration.ofMinutes(20));
        station.checkIn(patrol, 0, clock.instant())
                .statusCode(200)
                .body("[0].result", equalTo("taken"))
                .body("[0].checkIn.near", equalTo(true));
        station.act(
                        patrol,
                        "skipped-points",
                        Map.of("pointId", station.points().get(1), "reason", "road-closed"))
                .statusCode(200);
        station.leader()
                .get(PatrolFixture.path(patrol, "way"))
                .body("checkIns", hasSize(1))
                .body("skipped[0].reason", equalTo("road-closed"))
                .body("open.pointId", contains(station.points().get(2).toString()));
        clock.advance(Duration.ofHours(2));
        station.act(patrol, "ends", Map.of("handoverNote", "涵洞西侧仍有一人"))
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("counts.points", equalTo(1))
                .body("counts.night", equalTo(true))
                .body("counts.nightShare", equalTo(1.0f))
                .body("counts.personTimes", equalTo(6))
                .body("counts.vehicleTimes", equalTo(2));

        countedIn(patrol);
        UUID next =
                station.leader()
                        .created(
                                "/api/v1/patrols", follows(patrol, nine.plus(Duration.ofHours(8))));
        station.leader().get("/api/v1/patrols/" + next).body("takenOver", equalTo("涵洞西侧仍有一人"));
    }

    private Map<String, Object> follows(UUID earlier, Instant at) {
        Map<String, Object> draft = station.draft(at, at.plus(Duration.ofHours(2)));
        draft.put("followsPatrolId", earlier);
        return draft;
    }

    @Test
    void a_plan_follows_the_forecast_until_the_team_goes_out() {
        Instant nine = clock.instant();
        UUID patrol =
                station.leader()
                        .created(
                                "/api/v1/patrols",
                                station.draft(
                                        nine.plus(Duration.ofHours(14)),
                                        nine.plus(Duration.ofHours(16))));
        Map<String, Object> earlier =
                Map.of(
                        "reason", "forecast",
                        "note", "夜间降温",
                        "plan", station.plan(nine, nine.plus(Duration.ofHours(2))));

        station.leader()
                .post(PatrolFixture.path(patrol, "adjustments"), earlier)
                .statusCode(200)
                .body("counts.night", equalTo(true));
        station.leader()
                .get(PatrolFixture.path(patrol, "way"))
                .body("adjustments[0].reason", equalTo("forecast"))
                .body(
                        "adjustments[0].wasFrom",
                        equalTo(nine.plus(Duration.ofHours(14)).toString()));
        station.act(patrol, "starts", Map.of()).statusCode(200);
        station.leader()
                .post(PatrolFixture.path(patrol, "adjustments"), earlier)
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
    }

    @Test
    void a_team_called_away_leaves_its_patrol_waiting_and_comes_back_to_it() {
        UUID patrol = station.goOut(clock.instant());
        UUID incident = IncidentFixture.open();
        clock.advance(Duration.ofMinutes(10));

        IncidentFixture.CLERK
                .post(
                        IncidentFixture.path(incident, "dispatches"),
                        Map.of("teamId", station.team()))
                .statusCode(200);

        station.leader()
                .get("/api/v1/patrols/" + patrol)
                .body("state", equalTo("paused"))
                .body("calledTo", equalTo(incident.toString()));
        station.act(patrol, "resumptions", Map.of())
                .statusCode(409)
                .body("code", equalTo("team-busy"));
        IncidentFixture.CLERK
                .post(
                        IncidentFixture.path(incident, "cancellations"),
                        Map.of("reason", "false-alarm"))
                .statusCode(200);
        clock.advance(Duration.ofMinutes(30));
        station.act(patrol, "resumptions", Map.of())
                .statusCode(200)
                .body("state", equalTo("running"));
        station.leader()
                .get(PatrolFixture.path(patrol, "way"))
                .body("pauses[0].incidentId", equalTo(incident.toString()))
                .body("pauses[0].until", equalTo(clock.instant().toString()));
        station.act(patrol, "ends", Map.of()).statusCode(200);
    }

    @Test
    void who_is_found_becomes_an_incident_with_the_team_on_the_scene() {
        UUID patrol = station.goOut(clock.instant());
        clock.advance(Duration.ofMinutes(15));

        String incident =
                station.member()
                        .create(
                                PatrolFixture.path(patrol, "findings"),
                                Map.of(
                                        "pointId",
                                        station.points().get(0),
                                        "address",
                                        "磁湖路涵洞西侧",
                                        "point",
                                        Map.of("longitude", 115.05, "latitude", 30.21),
                                        "description",
                                        "一老人裹被睡在涵洞内",
                                        "kind",
                                        "sleeping-rough",
                                        "facts",
                                        List.of("elder")))
                        .statusCode(201)
                        .extract()
                        .path("incidentId");

        IncidentFixture.CLERK
                .get("/api/v1/incidents/" + incident)
                .body("state", equalTo("on-scene"))
                .body("teamId", equalTo(station.team().toString()));
        station.leader()
                .get("/api/v1/patrols/" + patrol)
                .body("state", equalTo("running"))
                .body("counts.found", equalTo(1));
        station.leader()
                .get(PatrolFixture.path(patrol, "way"))
                .body("findings.incidentId", contains(incident));
    }

    @Test
    void a_team_is_on_one_patrol_and_a_patrol_starts_and_ends_once() {
        UUID patrol = station.goOut(clock.instant());
        UUID second =
                station.leader()
                        .created(
                                "/api/v1/patrols",
                                station.draft(
                                        clock.instant(),
                                        clock.instant().plus(Duration.ofHours(1))));

        station.act(second, "starts", Map.of())
                .statusCode(409)
                .body("code", equalTo("team-on-patrol"));
        station.act(patrol, "starts", Map.of())
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
        station.act(patrol, "ends", Map.of()).statusCode(200);
        station.act(patrol, "ends", Map.of()).statusCode(409);
        station.act(second, "starts", Map.of()).statusCode(200);
    }

    @Test
    void what_stood_on_paper_is_entered_by_a_duty_leader_and_takes_no_team() {
        Instant last = clock.instant().minus(Duration.ofDays(2));
        Map<String, Object> draft = station.draft(last, last.plus(Duration.ofHours(2)));
        station.leader()
                .create("/api/v1/patrols", draft)
                .statusCode(400)
                .body("code", equalTo("plan-has-passed"));
        draft.put("backEntry", Map.of("reason", "停电"));

        UUID patrol = station.leader().created("/api/v1/patrols", draft);
        station.act(patrol, "starts", Map.of("at", last.toString())).statusCode(200);
        station.checkIn(patrol, 0, last.plusSeconds(600)).statusCode(200);
        station.act(patrol, "ends", Map.of("at", last.plusSeconds(7200).toString()))
                .statusCode(200)
                .body("backEntered", equalTo(true))
                .body("counts.points", equalTo(1));
        station.leader().get("/api/v1/teams/" + station.team()).body("state", equalTo("free"));
    }

    @Test
    void wrong_plans_are_refused_and_foreign_ones_are_not_there() {
        Instant now = clock.instant();
        Map<String, Object> plan = station.plan(now, now);
        station.leader()
                .create("/api/v1/patrols", Map.of("teamId", station.team(), "plan", plan))
                .statusCode(400)
                .body("violations.field", hasItem("plan.until"));
        plan = station.plan(now, now.plusSeconds(3600));
        plan.put("partners", List.of("nobody"));
        station.leader()
                .create("/api/v1/patrols", Map.of("teamId", station.team(), "plan", plan))
                .statusCode(400)
                .body("violations.field", hasItem("plan.partners[0]"));
        plan.remove("partners");
        plan.remove("crew");
        UUID nobody =
                station.leader()
                        .created("/api/v1/patrols", Map.of("teamId", station.team(), "plan", plan));
        station.act(nobody, "starts", Map.of())
                .statusCode(400)
                .body("code", equalTo("crew-missing"));
        Api other = Api.in("310112", "duty-leader", "team-member");
        other.get("/api/v1/patrols/" + nobody).statusCode(404);
        other.post(PatrolFixture.path(nobody, "starts"), Map.of()).statusCode(404);
        other.get("/api/v1/patrols?unitId=" + station.unit()).body("items", empty());
    }
}
