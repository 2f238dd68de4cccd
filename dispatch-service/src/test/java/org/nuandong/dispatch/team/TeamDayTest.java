package org.nuandong.dispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;

/**
 * Groups and positions (R240 to R243, R195), and what the office decides for a day (R125, R126).
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TeamDayTest {

    @Inject TestClock clock;

    private final Api leader = Api.as("duty-leader");

    @Test
    void two_street_groups_of_one_head_two_leaders_and_nine_members_each_are_21_people() {
        UUID first = leader.created("/api/v1/teams", TeamFixture.team("街面一组", "street-patrol"));
        UUID second = leader.created("/api/v1/teams", TeamFixture.team("街面二组", "street-patrol"));
        for (UUID team : List.of(first, second)) {
            join(team, "r241-head", "head").statusCode(200);
            join(team, "r241-leader-" + team, "leader").statusCode(200);
            for (int i = 1; i <= 9; i++) {
                join(team, "r241-" + i + "-" + team, "member").statusCode(200);
            }
        }

        Set<String> people = new HashSet<>(staff(first));
        people.addAll(staff(second));
        assertThat(people).hasSize(21);
        join(first, "r241-second-head", "head").statusCode(409).body("code", equalTo("head-taken"));
    }

    @Test
    void one_officer_sits_in_two_groups_and_is_entered_once() {
        UUID patrol = leader.created("/api/v1/teams", TeamFixture.team("兼任巡查", "street-patrol"));
        UUID press = leader.created("/api/v1/teams", TeamFixture.team("兼任宣传", "publicity"));
        join(patrol, "staff-both", "member").statusCode(200);
        join(press, "staff-both", "leader").statusCode(200);

        String id =
                leader.get("/api/v1/officers?limit=200")
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.subject == 'staff-both' }.id");
        String etag =
                leader.get("/api/v1/officers/" + id)
                        .body("groups.kind", containsInAnyOrder("street-patrol", "publicity"))
                        .extract()
                        .header("ETag");
        leader.request()
                .header("If-Match", etag)
                .body(Map.of("name", "孙某己", "abilities", List.of("female-officer")))
                .put("/api/v1/officers/" + id)
                .then()
                .statusCode(200);
        leader.get("/api/v1/officers?ability=female-officer&limit=200")
                .body("items.subject", hasItem("staff-both"));
        leader.create(
                        "/api/v1/officers",
                        Map.of("subject", "staff-both", "name", "某", "regionCode", Api.HUANGSHI))
                .statusCode(409)
                .body("code", equalTo("officer-known"));
    }

    @Test
    void volunteers_and_purchased_services_are_members_of_their_own_kind() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("社会力量组", "logistics"));
        leader.post(
                        "/api/v1/teams/" + team + "/members",
                        Map.of(
                                "staff", "volunteer-001",
                                "name", "吴某庚",
                                "role", "volunteer",
                                "kind", "volunteer",
                                "agency", "volunteers"))
                .statusCode(200)
                .body("members.kind", contains("volunteer"))
                .body("members.agency", contains("volunteers"));
        leader.post(
                        "/api/v1/teams/" + team + "/members",
                        Map.of("staff", "x-1", "name", "某", "role", "member", "kind", "robot"))
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
    }

    @Test
    void three_mobile_teams_are_led_by_station_leaders() {
        for (int i = 1; i <= 3; i++) {
            UUID team = leader.created("/api/v1/teams", TeamFixture.team("流动" + i + "组"));
            join(team, "r242-" + i, "station-leader")
                    .statusCode(200)
                    .body("members.role", contains("station-leader"));
        }
    }

    @Test
    void the_office_assigns_a_day_and_the_answer_says_what_is_missing() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("当日组", "street-patrol"));
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(null));
        join(team, "day-driver", "driver");
        join(team, "day-reporter", "reporter");
        String today = TeamDays.dayOf(clock.instant()).toString();

        assign(team, Map.of("day", today, "driver", "day-driver"))
                .statusCode(201)
                .body("lacks", contains("vehicle", "reporter", "protective-gear"));
        assign(
                        team,
                        Map.of(
                                "day",
                                today,
                                "driver",
                                "day-driver",
                                "reporter",
                                "day-reporter",
                                "vehicleId",
                                vehicle,
                                "gear",
                                List.of(Map.of("item", "ppe", "quantity", 2))))
                .statusCode(201)
                .body("lacks", equalTo(List.of()));

        leader.get("/api/v1/teams/" + team).body("vehicleIds", contains(vehicle.toString()));
        leader.get("/api/v1/teams/" + team + "/day-assignments")
                .body("items.size()", equalTo(1))
                .body("items[0].driver", equalTo("day-driver"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("team.day-assigned", team).data().toString())
                    .doesNotContain("day-driver");
        }
    }

    @Test
    void only_a_member_drives_and_a_vehicle_goes_with_one_team_a_day() {
        UUID first = leader.created("/api/v1/teams", TeamFixture.team("甲日组"));
        UUID second = leader.created("/api/v1/teams", TeamFixture.team("乙日组"));
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(null));

        assign(first, Map.of("day", "2027-01-05", "driver", "a-stranger"))
                .statusCode(400)
                .body("code", equalTo("member-needed"))
                .body("violations.field", hasItem("driver"));
        assign(first, Map.of("day", "2027-01-05", "vehicleId", vehicle)).statusCode(201);
        assign(second, Map.of("day", "2027-01-05", "vehicleId", vehicle))
                .statusCode(409)
                .body("code", equalTo("vehicle-taken"));
        assign(second, Map.of("day", "2027-01-06", "vehicleId", vehicle)).statusCode(201);
    }

    @Test
    void the_vehicle_of_the_day_goes_with_the_team_when_its_shift_starts() {
        UUID team = leader.created("/api/v1/teams", TeamFixture.team("到点组"));
        UUID other = leader.created("/api/v1/teams", TeamFixture.team("昨日组"));
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(null));
        String today = TeamDays.dayOf(clock.instant()).toString();
        assign(team, Map.of("day", today, "vehicleId", vehicle)).statusCode(201);
        leader.post("/api/v1/vehicles/" + vehicle + "/assignments", Map.of("teamId", other))
                .statusCode(200);

        TeamFixture.onDuty(team, List.of(TeamFixture.person("staff-2")));

        leader.get("/api/v1/vehicles/" + vehicle).body("teamId", equalTo(team.toString()));
    }

    @Test
    void a_kit_check_before_the_shift_lists_what_is_missing() {
        UUID vehicle = leader.created("/api/v1/vehicles", TeamFixture.vehicle(null));
        Api member = Api.as("team-member");

        member.post(
                        "/api/v1/vehicles/" + vehicle + "/kit-checks",
                        Map.of(
                                "kit",
                                List.of(
                                        Map.of("item", "cotton-coat", "quantity", 2),
                                        Map.of("item", "quilt", "quantity", 1),
                                        Map.of("item", "daily-goods", "quantity", 9))))
                .statusCode(200)
                .body("missing.item", contains("cotton-shoes", "quilt"))
                .body("missing.quantity", contains(2, 1));
        leader.get("/api/v1/vehicles?state=available&kind=rescue-car&limit=200")
                .body("items.id", hasItem(vehicle.toString()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("vehicle.kit-checked", vehicle).data().path("missing"))
                    .hasSize(2);
        }
    }

    private io.restassured.response.ValidatableResponse join(UUID team, String staff, String role) {
        return leader.post(
                "/api/v1/teams/" + team + "/members", TeamFixture.member(staff, "钱某辛", role));
    }

    private io.restassured.response.ValidatableResponse assign(UUID team, Map<String, Object> day) {
        return leader.create("/api/v1/teams/" + team + "/day-assignments", day);
    }

    private List<String> staff(UUID team) {
        return leader.get("/api/v1/teams/" + team).extract().path("members.staff");
    }
}
