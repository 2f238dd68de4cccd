package org.nuandong.dispatch.team;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;

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
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;

/** What a team does and finds is told by its own people, not by any telephone of the city. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class OwnPeopleTest {

    private static final Map<String, Object> HERE =
            Map.of("longitude", 115.0389, "latitude", 30.1999);
    private static final Map<String, Object> MAN =
            Map.of("sex", "male", "ageBand", "19-59", "known", false);

    private final Api stranger = phoneOf("staff-of-another-team");

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static Api phoneOf(String staff) {
        return Api.with(Tokens.of("team-member").subject(staff).regions(Api.HUANGSHI));
    }

    @Test
    void a_stranger_moves_no_team_and_reports_nothing_for_it() {
        Rescue rescue = IncidentFixture.dispatched();
        String team = "/api/v1/teams/" + rescue.team();

        stranger.post(team + "/positions", HERE)
                .statusCode(403)
                .body("code", equalTo("not-of-this-team"))
                .body("detail", containsString("duty room"));
        stranger.post(
                        team + "/position-uploads",
                        Map.of(
                                "positions",
                                List.of(
                                        Map.of(
                                                "longitude", 115.0,
                                                "latitude", 30.2,
                                                "measuredAt", clock.instant().toString()))))
                .statusCode(403);
        stranger.post(team + "/unit-states", Map.of("state", "under-way")).statusCode(403);
        stranger.post(rescue.path("arrivals"), Map.of("teamId", rescue.team())).statusCode(403);
        stranger.create(rescue.path("persons"), MAN).statusCode(403);

        phoneOf("staff-2")
                .post(team + "/unit-states", Map.of("state", "under-way"))
                .statusCode(200);
        rescue.arrive().statusCode(200);
        UUID man = rescue.find(MAN);
        stranger.post(
                        rescue.path("outcomes"),
                        Map.of("subjectId", man, "outcome", "escorted-to-station"))
                .statusCode(403);
        stranger.post(rescue.path("resolutions"), Map.of()).statusCode(403);
    }

    @Test
    void the_duty_room_speaks_for_every_team_of_its_own() {
        Rescue rescue = IncidentFixture.dispatched();

        LEADER.post("/api/v1/teams/" + rescue.team() + "/positions", HERE).statusCode(204);
        CLERK.post(rescue.path("arrivals"), Map.of("teamId", rescue.team())).statusCode(200);
        LEADER.create(rescue.path("persons"), MAN).statusCode(201);
    }

    @Test
    void a_team_whose_people_nobody_has_named_is_everybody_s() {
        UUID team = LEADER.created("/api/v1/teams", TeamFixture.team("无名组"));
        stranger.post("/api/v1/teams/" + team + "/positions", HERE).statusCode(204);

        LEADER.post(
                        "/api/v1/teams/" + team + "/members",
                        TeamFixture.member("staff-77", "钱某辛", "driver"))
                .statusCode(200);

        stranger.post("/api/v1/teams/" + team + "/positions", HERE).statusCode(403);
        phoneOf("staff-77").post("/api/v1/teams/" + team + "/positions", HERE).statusCode(204);
    }

    @Test
    void of_two_teams_at_one_place_each_tells_what_it_finds() {
        Rescue rescue = IncidentFixture.onScene();
        UUID support = TeamFixture.onDuty("增援甲", List.of(TeamFixture.person("staff-support")));
        CLERK.post(rescue.path("dispatches"), Map.of("teamId", support, "support", true))
                .statusCode(200);

        phoneOf("staff-support").create(rescue.path("persons"), MAN).statusCode(201);
        phoneOf("staff-support")
                .post(rescue.path("arrivals"), Map.of("teamId", rescue.team()))
                .statusCode(403);
    }

    @Test
    void who_was_with_a_team_may_still_tell_what_his_telephone_kept_but_not_for_ever() {
        clock.set(clock.instant());
        UUID team = LEADER.created("/api/v1/teams", TeamFixture.team("换班组"));
        LEADER.post(
                        "/api/v1/teams/" + team + "/members",
                        TeamFixture.member("staff-78", "钱某壬", "driver"))
                .statusCode(200);
        UUID shift =
                LEADER.created(
                        "/api/v1/shifts",
                        Map.of(
                                "teamId", team,
                                "leader", "staff-1",
                                "startsAt", clock.instant().toString(),
                                "endsAt", clock.instant().plus(Duration.ofHours(8)).toString(),
                                "crew", List.of(TeamFixture.person("staff-79"))));
        stranger.post("/api/v1/shifts/" + shift + "/starts", Map.of()).statusCode(403);
        phoneOf("staff-79").post("/api/v1/shifts/" + shift + "/starts", Map.of()).statusCode(200);
        stranger.post("/api/v1/shifts/" + shift + "/ends", Map.of()).statusCode(403);
        LEADER.post("/api/v1/shifts/" + shift + "/ends", Map.of()).statusCode(200);

        phoneOf("staff-79").post("/api/v1/teams/" + team + "/positions", HERE).statusCode(204);
        clock.advance(Duration.ofHours(73));
        phoneOf("staff-79").post("/api/v1/teams/" + team + "/positions", HERE).statusCode(403);
    }
}
