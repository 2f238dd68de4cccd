package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class TeamTest {

    @Inject TestClock clock;

    private final Api leader = Api.as("duty-leader");
    private final Api clerk = Api.as("hotline-clerk");

    @Test
    void a_new_team_is_off_duty_and_told_to_the_world() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("城区一组"));

        clerk.get("/api/v1/teams/" + team)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("off-duty"))
                .body("regionCode", equalTo("420200"))
                .body("incidentId", nullValue());
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("team.changed", team).data().path("state").asText())
                    .isEqualTo("off-duty");
        }
    }

    @Test
    void one_person_sits_in_two_teams_but_once_in_each() {
        UUID first = leader.created("/api/v1/teams", TeamFixture.team("巡查组"));
        UUID second = leader.created("/api/v1/teams", TeamFixture.team("宣传组"));
        Map<String, String> member = TeamFixture.member("staff-7", "王某丙", "member");

        leader.post("/api/v1/teams/" + first + "/members", member).statusCode(200);
        leader.post("/api/v1/teams/" + second + "/members", member).statusCode(200);
        leader.post("/api/v1/teams/" + first + "/members", member)
                .statusCode(409)
                .body("code", equalTo("already-a-member"))
                .body("detail", containsString("巡查组"));
        clerk.get("/api/v1/teams/" + first).body("members.staff", contains("staff-7"));
    }

    @Test
    void a_member_leaves_only_the_version_that_was_read() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("机动组"));
        Map<String, String> member = TeamFixture.member("staff-8", "赵某丁", "driver");
        String etag =
                leader.post("/api/v1/teams/" + team + "/members", member)
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        String path = "/api/v1/teams/" + team + "/members/staff-8";

        leader.delete(path, "\"0\"").statusCode(412);
        leader.request().delete(path).then().statusCode(428);
        leader.delete(path, etag).statusCode(200).body("members", equalTo(List.of()));
    }

    @Test
    void an_unknown_kind_is_refused_at_its_field() {
        leader.create("/api/v1/teams", TeamFixture.team("无名组", "flying-carpet"))
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("violations.field", hasItem("kind"));
    }

    @Test
    void another_city_sees_nothing_of_a_team_and_may_not_found_one_here() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("城区二组"));
        Api shanghai = Api.in("310112", "duty-leader");

        shanghai.get("/api/v1/teams/" + team).statusCode(404);
        shanghai.get("/api/v1/teams?limit=200")
                .statusCode(200)
                .body("items.id", not(hasItem(team.toString())));
        shanghai.create("/api/v1/teams", TeamFixture.team("外地组")).statusCode(403);
    }

    @Test
    void a_vehicle_carries_its_kit_and_goes_with_its_team() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("带车组"));
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(team));

        clerk.get("/api/v1/vehicles/" + vehicle)
                .body("state", equalTo("with-team"))
                .body("kit.find { it.item == 'quilt' }.quantity", equalTo(4));
        clerk.get("/api/v1/teams/" + team).body("vehicleIds", contains(vehicle.toString()));

        leader.post("/api/v1/vehicles/" + vehicle + "/service-states", Map.of("inService", false))
                .statusCode(400)
                .body("code", equalTo("out-reason-needed"));
        leader.post(
                        "/api/v1/vehicles/" + vehicle + "/service-states",
                        Map.of("inService", false, "reason", "breakdown"))
                .statusCode(200)
                .body("state", equalTo("out-of-service"))
                .body("outReason", equalTo("breakdown"));
        clerk.get("/api/v1/teams/" + team).body("vehicleIds", equalTo(List.of()));
    }

    @Test
    void a_plate_is_registered_once() {
        Map<String, Object> vehicle = TeamFixture.vehicle(null);
        leader.created("/api/v1/vehicles", vehicle);

        leader.create("/api/v1/vehicles", vehicle)
                .statusCode(409)
                .body("code", equalTo("plate-taken"));
    }

    @Test
    void an_older_position_does_not_move_a_team_back() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("在途组"));
        Api phone = Api.as("team-member");
        String path = "/api/v1/teams/" + team + "/positions";

        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        phone.post(path, TeamFixture.position(115.04, 30.20, now.toString())).statusCode(204);
        phone.post(path, TeamFixture.position(115.99, 30.99, now.minusSeconds(60).toString()))
                .statusCode(204);

        clerk.get("/api/v1/teams/" + team)
                .body("position.longitude", equalTo(115.04f))
                .body("position.measuredAt", equalTo(now.toString()));
    }

    @Test
    void a_position_outside_china_is_refused() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("迷路组"));

        Api.as("team-member")
                .post(
                        "/api/v1/teams/" + team + "/positions",
                        TeamFixture.position(2.35, 48.85, "2026-01-02T10:00:00+08:00"))
                .statusCode(400)
                .body("code", equalTo("point-outside-china"));
    }
}
