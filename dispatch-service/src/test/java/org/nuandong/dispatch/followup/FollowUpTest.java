package org.nuandong.dispatch.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.team.TeamFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class FollowUpTest {

    private static final String LIST = "/api/v1/follow-ups";

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    /** Somebody refused and got a card: the follow-up that is owed since then. */
    private UUID refused(Rescue rescue) {
        UUID person = rescue.find(Map.of("sex", "male", "apparentAge", 45, "known", false));
        Map<String, Object> refusal = new HashMap<>();
        refusal.put("subjectId", person);
        refusal.put("outcome", "refused-supplied");
        refusal.put("goods", List.of(Map.of("item", "contact-card", "quantity", 1)));
        TEAM.post(rescue.path("outcomes"), refusal).statusCode(200);
        return UUID.fromString(
                CLERK.get(LIST + "?subject=" + person)
                        .statusCode(200)
                        .body("items.kind", contains("refusal"))
                        .extract()
                        .path("items[0].id"));
    }

    private static String result(UUID followUp) {
        return LIST + "/" + followUp + "/results";
    }

    private static Map<String, Object> seen() {
        return Map.of("at", "2026-01-02T08:30:00+08:00", "place", "人民广场东南角");
    }

    private static long alarmsFor(UUID followUp) {
        return Sql.count(
                "select count(*) from alarm where about_id = ? and step = 'followup-missed'",
                followUp);
    }

    @Test
    void who_refused_is_owed_a_second_look_within_twelve_hours() {
        clock.set(clock.instant());
        Instant now = clock.instant();
        Rescue rescue = IncidentFixture.onScene();

        UUID followUp = refused(rescue);

        TEAM.get(LIST + "/" + followUp)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("round", equalTo(1))
                .body("incidentId", equalTo(rescue.incident().toString()))
                .body("dueAt", equalTo(now.plus(Duration.ofHours(12)).toString()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("followup.due", followUp).data().path("kind").asText())
                    .isEqualTo("refusal");
        }
    }

    @Test
    void another_refusal_plans_the_next_round_for_the_same_team() {
        Rescue rescue = IncidentFixture.onScene();
        UUID followUp = refused(rescue);
        UUID team = TeamFixture.onDuty("回访" + UUID.randomUUID().toString().substring(0, 8));
        LEADER.post(LIST + "/" + followUp + "/assignments", Map.of("teamId", team))
                .statusCode(200)
                .body("teamId", equalTo(team.toString()));
        Api.with(Tokens.of("team-member").subject("staff-of-another-team").regions(Api.HUANGSHI))
                .post(result(followUp), Map.of("result", "still-refused"))
                .statusCode(403);

        UUID next =
                UUID.fromString(
                        TEAM.post(result(followUp), Map.of("result", "still-refused"))
                                .statusCode(200)
                                .body("followUp.state", equalTo("done"))
                                .body("next.kind", equalTo("still-refused"))
                                .extract()
                                .path("next.id"));

        TEAM.get(LIST + "/" + next)
                .body("round", equalTo(2))
                .body("previousId", equalTo(followUp.toString()))
                .body("teamId", equalTo(team.toString()));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("followup.done", followUp).data().path("nextId").asText())
                    .isEqualTo(next.toString());
        }
    }

    @Test
    void who_is_brought_in_is_owed_nothing_more() {
        UUID followUp = refused(IncidentFixture.onScene());

        TEAM.post(result(followUp), Map.of("result", "escorted"))
                .statusCode(200)
                .body("next", nullValue());
        TEAM.post(result(followUp), Map.of("result", "still-refused"))
                .statusCode(409)
                .body("code", equalTo("step-out-of-order"));
    }

    @Test
    void whom_we_lose_sight_of_is_searched_where_they_were_seen_last() {
        UUID followUp = refused(IncidentFixture.onScene());
        TEAM.post(result(followUp), Map.of("result", "lost-sight"))
                .statusCode(400)
                .body("code", equalTo("last-seen-needed"));

        String next =
                TEAM.post(result(followUp), Map.of("result", "lost-sight", "lastSeen", seen()))
                        .statusCode(200)
                        .body("next.kind", equalTo("lost-sight"))
                        .extract()
                        .path("next.id");

        TEAM.get(LIST + "/" + next).body("lastSeen.place", equalTo("人民广场东南角"));
    }

    @Test
    void a_missed_one_is_recorded_once_stays_and_climbs_to_the_bureau() {
        clock.set(clock.instant());
        Rescue rescue = IncidentFixture.onScene();
        UUID followUp = refused(rescue);

        clock.advance(Duration.ofHours(12).plusSeconds(1));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("followup.missed", followUp);
        }
        CLERK.get(LIST + "/" + followUp).body("missedAt", notNullValue());
        CLERK.get(LIST + "?due=true&missed=true&incident=" + rescue.incident())
                .body("items.id", contains(followUp.toString()));
        clock.advance(Duration.ofHours(4));
        Awaitility.await("three rungs")
                .untilAsserted(() -> assertThat(alarmsFor(followUp)).isEqualTo(3));
        assertThat(
                        Sql.text(
                                "select string_agg(audience, ',' order by raised_at, id)"
                                        + " from alarm where about_id = ?"
                                        + " and step = 'followup-missed'",
                                followUp))
                .isEqualTo("team-member,duty-leader,bureau-leader");
        assertThat(
                        Sql.count(
                                "select count(*) from outbox where aggregateid = ?"
                                        + " and type like '%followup.missed%'",
                                followUp))
                .isOne();

        TEAM.post(result(followUp), Map.of("result", "found-home")).statusCode(200);
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(probe.await("followup.done", followUp).data().path("late").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void mine_are_those_of_my_teams_and_a_foreign_list_is_empty() {
        UUID followUp = refused(IncidentFixture.onScene());
        UUID team = TeamFixture.onDuty("我组" + UUID.randomUUID().toString().substring(0, 8));
        String staff = "staff-" + UUID.randomUUID();
        LEADER.post(
                        "/api/v1/teams/" + team + "/members",
                        Map.of("staff", staff, "name", "王某丙", "role", "member"))
                .statusCode(200);
        LEADER.post(LIST + "/" + followUp + "/assignments", Map.of("teamId", team)).statusCode(200);
        Api me = Api.with(Tokens.of("team-member").subject(staff).regions(Api.HUANGSHI));

        me.get(LIST + "?mine=true").body("items.id", contains(followUp.toString()));
        TEAM.get(LIST + "?mine=true&limit=200").body("items.id", not(hasItem(followUp.toString())));
        Api.in("310100", "duty-leader").get(LIST).body("items.id", equalTo(List.of()));
        Api.in("310100", "duty-leader").get(LIST + "/" + followUp).statusCode(404);
        CLERK.get(LIST + "?colour=red").statusCode(400);
    }

    @Test
    void a_second_search_can_be_asked_for_by_hand_and_is_owed_once() {
        Rescue rescue = IncidentFixture.onScene();
        Map<String, Object> search = Map.of("kind", "second-search", "lastSeen", seen());

        String first =
                CLERK.create(rescue.path("follow-ups"), search)
                        .statusCode(201)
                        .extract()
                        .path("id");
        CLERK.create(rescue.path("follow-ups"), search).statusCode(201).body("id", equalTo(first));

        CLERK.get(LIST + "/" + first)
                .body("subjectId", nullValue())
                .body("lastSeen.place", equalTo("人民广场东南角"));
    }
}
