package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.team.TeamFixture;

/** A whole night as its story tells it, in both languages. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class StoryTest {

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private void wait(Duration time) {
        clock.advance(time);
    }

    private static void awaitStep(UUID incident, String step) {
        Awaitility.await(step)
                .until(
                        () ->
                                Sql.count(
                                                "select count(*) from incident_story where"
                                                        + " incident_id = ? and step = ?",
                                                incident,
                                                step)
                                        > 0);
    }

    private static List<String> told(UUID incident, String field, String language) {
        return Api.as("duty-leader")
                .request(language)
                .get("/api/v1/incidents/" + incident + "/story")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    @Test
    void a_night_with_everything_that_can_go_wrong_reads_as_a_story_in_both_languages() {
        clock.set(Instant.parse("2026-12-18T14:00:00Z"));
        Rescue rescue = IncidentFixture.dispatched();
        UUID night = rescue.incident();
        wait(Duration.ofMinutes(4));
        UUID other = TeamFixture.onDuty("二组" + UUID.randomUUID().toString().substring(0, 4));
        recalledJoinedAndGuided(rescue, other);
        wait(Duration.ofMinutes(17));
        awaitStep(night, "warned");
        LEADER.post(rescue.path("acknowledgements"), Map.of()).statusCode(200);
        wait(Duration.ofMinutes(10));
        awaitStep(night, "breached");
        wait(Duration.ofMinutes(5));
        awaitStep(night, "escalated");
        new Rescue(night, other).arrive().statusCode(200);
        LEADER.post(rescue.path("explanations"), Map.of("reason", "vehicle", "note", "一组车辆故障，二组绕行"))
                .statusCode(200);
        notFoundThenSeenElsewhere(rescue);

        List<String> steps = told(night, "step", "en");
        assertThat(steps)
                .containsSubsequence(
                        "opened",
                        "dispatched",
                        "recalled",
                        "dispatched",
                        "joined-by",
                        "guided",
                        "warned",
                        "acknowledged",
                        "breached",
                        "escalated",
                        "arrived-late",
                        "explained",
                        "not-found-last-seen",
                        "reopened",
                        "resolved-remotely",
                        "closed");
        List<String> english = told(night, "text", "en");
        List<String> chinese = told(night, "text", "zh-CN");
        assertThat(english)
                .hasSameSizeAs(chinese)
                .doesNotContainAnyElementsOf(steps)
                .noneMatch(sentence -> sentence.contains("{"))
                .anyMatch(s -> s.startsWith("Too far in time (help until a team comes)"))
                .anyMatch(s -> s.contains("warm clothes, take indoors"))
                .anyMatch(s -> s.contains("The person was last seen at 22:20:00"))
                .anyMatch(s -> s.contains("Joined by Police: 2 persons, 1 vehicles."));
        assertThat(chinese)
                .doesNotContainAnyElementsOf(steps)
                .allMatch(sentence -> sentence.matches(".*\\p{IsHan}.*"))
                .noneMatch(sentence -> sentence.contains("{"))
                .anyMatch(s -> s.contains("已电话指导村居（石板村村委会）先行救助：御寒衣物、移至室内。"))
                .anyMatch(s -> s.contains("公安联动：2 人，车辆 1 台。"));
        List<String> times = told(night, "at", "en");
        assertThat(times).isSorted();
    }

    private static void recalledJoinedAndGuided(Rescue rescue, UUID other) {
        CLERK.post(
                        rescue.path("recalls"),
                        Map.of(
                                "teamId",
                                rescue.team(),
                                "reason",
                                "vehicle-broken",
                                "replacementTeamId",
                                other))
                .statusCode(200);
        CLERK.post(
                        rescue.path("dispatches"),
                        Map.of(
                                "support",
                                true,
                                "crew",
                                List.of(
                                        Map.of(
                                                "agency", "police",
                                                "persons", 2,
                                                "vehicles", 1))))
                .statusCode(200);
        CLERK.post(
                        rescue.path("guidances"),
                        Map.of(
                                "reason", "bridging",
                                "party", "village",
                                "instructed", "石板村村委会",
                                "advice", List.of("warm-clothes", "indoors")))
                .statusCode(200);
    }

    private static void notFoundThenSeenElsewhere(Rescue rescue) {
        TEAM.post(
                        rescue.path("not-found-reports"),
                        Map.of(
                                "note", "出站口两侧均已查看。",
                                "lastSeenAt", "2026-12-18T14:20:00Z",
                                "point", Map.of("longitude", 115.0413, "latitude", 30.2035)))
                .statusCode(200);
        LEADER.post(rescue.path("reopenings"), Map.of("reason", "still-there")).statusCode(200);
        CLERK.post(
                        rescue.path("remote-resolutions"),
                        Map.of("result", "found-elsewhere", "note", "已由派出所找到。"))
                .statusCode(200);
        LEADER.post(rescue.path("closures"), Map.of()).statusCode(200);
    }

    @Test
    void the_words_of_an_address_a_description_or_a_number_find_the_incident() {
        String place = "磁湖东路" + UUID.randomUUID().toString().substring(0, 8);
        UUID incident = IncidentFixture.open(IncidentFixture.tipWith("address", place));
        String id = incident.toString();
        String number = CLERK.get("/api/v1/incidents/" + id).extract().path("incidentNo");

        for (String words : List.of(place, place.substring(1, 9), number)) {
            List<String> found =
                    CLERK.request()
                            .queryParam("q", words)
                            .queryParam("limit", 200)
                            .get("/api/v1/incidents")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("items.id");
            assertThat(found).as(words).contains(id);
        }
        List<String> none =
                CLERK.request()
                        .queryParam("q", "100%_" + place)
                        .get("/api/v1/incidents")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.id");
        assertThat(none).isEmpty();
        CLERK.request()
                .queryParam("q", "13800000001")
                .get("/api/v1/incidents")
                .then()
                .statusCode(400);
        List<String> urgent =
                CLERK.get("/api/v1/incidents?priority=urgent&open=true&sort=deadlineAt&limit=200")
                        .statusCode(200)
                        .extract()
                        .path("items.priority");
        assertThat(urgent).allMatch("urgent"::equals);
    }

    @Test
    void a_list_that_was_read_stands_in_the_audit_book() {
        UUID incident = IncidentFixture.open();
        CLERK.get("/api/v1/incidents?limit=200&to=" + clock.instant().plusSeconds(5))
                .statusCode(200);

        assertThat(
                        Sql.count(
                                "select count(*) from audit_entry where object_id = ?"
                                        + " and kind = 'read' and purpose = 'list'",
                                incident))
                .isPositive();
    }

    @Test
    void my_work_is_that_of_my_team_and_my_shifts_are_named() {
        Rescue rescue = IncidentFixture.dispatched();
        String staff = "staff-" + UUID.randomUUID();
        LEADER.post(
                        "/api/v1/teams/" + rescue.team() + "/members",
                        Map.of("staff", staff, "name", "周某某", "role", "member"))
                .statusCode(200);
        Api member =
                Api.with(
                        org.nuandong.deploy.testing.Tokens.of("team-member")
                                .subject(staff)
                                .regions(Api.HUANGSHI));

        List<String> mine =
                member.get("/api/v1/work-items?mine=true&limit=200")
                        .statusCode(200)
                        .extract()
                        .path("items.aggregateId");
        assertThat(mine).isNotEmpty().containsOnly(rescue.incident().toString());
        List<String> teams = member.get("/api/v1/me").extract().path("shifts.teamId");
        assertThat(teams).containsExactly(rescue.team().toString());
        List<String> nobody =
                Api.with(
                                org.nuandong.deploy.testing.Tokens.of("team-member")
                                        .subject("staff-" + UUID.randomUUID())
                                        .regions(Api.HUANGSHI))
                        .get("/api/v1/work-items?mine=true")
                        .extract()
                        .path("items");
        assertThat(nobody).isEmpty();
    }
}
