package org.nuandong.dispatch.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.incident.IncidentFixture.CLERK;
import static org.nuandong.dispatch.incident.IncidentFixture.LEADER;
import static org.nuandong.dispatch.incident.IncidentFixture.TEAM;
import static org.nuandong.dispatch.incident.IncidentFixture.path;

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
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture.Rescue;
import org.nuandong.dispatch.team.TeamFixture;

/** The roads beside the straight one: help by telephone, teams that turn round or join. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RoadsTest {

    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private static final Map<String, Object> GUIDANCE =
            Map.of(
                    "reason", "too-far",
                    "party", "village",
                    "instructed", "石板村村委会",
                    "advice", List.of("warm-clothes", "indoors"));

    private static UUID team() {
        return TeamFixture.onDuty("支援" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static long recorded(UUID incident, String name) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                incident,
                "org.nuandong.dispatch." + name + ".v1");
    }

    @Test
    void a_village_told_by_telephone_helps_first_and_the_clock_runs_on() {
        UUID incident = IncidentFixture.open();
        String deadline =
                CLERK.get("/api/v1/incidents/" + incident).extract().path("arrival.deadlineAt");

        CLERK.post(path(incident, "guidances"), GUIDANCE)
                .statusCode(200)
                .body("state", equalTo("remote-guided"))
                .body("guidedAt", notNullValue())
                .body("arrival.deadlineAt", equalTo(deadline));

        CLERK.get(path(incident, "guidances"))
                .body("[0].party", equalTo("village"))
                .body("[0].advice", hasItems("warm-clothes", "indoors"));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("incident.guided-by-telephone", incident)
                                    .data()
                                    .path("party")
                                    .asText())
                    .isEqualTo("village");
        }
        Rescue rescue = IncidentFixture.dispatched(incident);
        rescue.arrive().statusCode(200).body("state", equalTo("on-scene"));
    }

    @Test
    void guided_and_helped_it_ends_without_an_arrival_and_frees_the_team() {
        Rescue rescue = IncidentFixture.dispatched();
        CLERK.post(rescue.path("guidances"), GUIDANCE)
                .body("state", equalTo("remote-guided"))
                .body("teamId", equalTo(rescue.team().toString()));

        CLERK.post(
                        rescue.path("remote-resolutions"),
                        Map.of("result", "taken-in-nearby", "note", "村委会已安置"))
                .statusCode(200)
                .body("state", equalTo("resolved"))
                .body("remoteResult", equalTo("taken-in-nearby"))
                .body("arrival.arrivedAt", nullValue());

        assertThat(
                        Sql.count(
                                "select count(*) from team where id = ? and incident_id is null",
                                rescue.team()))
                .isOne();
        assertThat(
                        Sql.count(
                                "select count(*) from deadline where aggregate_id = ? and step like"
                                        + " 'arrival-%' and done_at is null and cancelled_at is null",
                                rescue.incident()))
                .isZero();
        rescue.arrive().statusCode(409);
    }

    @Test
    void guidance_without_a_reason_we_know_or_with_a_number_in_it_is_refused() {
        UUID incident = IncidentFixture.open();
        Map<String, Object> strange = new java.util.HashMap<>(GUIDANCE);
        strange.put("reason", "no-idea");
        CLERK.post(path(incident, "guidances"), strange)
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        strange.putAll(GUIDANCE);
        strange.put("instructed", "村民 13800000001");
        CLERK.post(path(incident, "guidances"), strange)
                .statusCode(400)
                .body("code", equalTo("personal-number-in-text"));
        IncidentFixture.Rescue there = IncidentFixture.onScene();
        CLERK.post(there.path("guidances"), GUIDANCE).statusCode(409);
    }

    @Test
    void a_broken_vehicle_leaves_the_incident_open_with_its_clock() {
        Rescue rescue = IncidentFixture.dispatched();
        String deadline =
                CLERK.get("/api/v1/incidents/" + rescue.incident())
                        .extract()
                        .path("arrival.deadlineAt");

        CLERK.post(
                        rescue.path("recalls"),
                        Map.of("teamId", rescue.team(), "reason", "vehicle-broken"))
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("teamId", nullValue())
                .body("arrival.deadlineAt", equalTo(deadline));

        assertThat(recorded(rescue.incident(), "incident.reassigned")).isOne();
        assertThat(
                        Sql.count(
                                "select count(*) from team where id = ? and incident_id is null",
                                rescue.team()))
                .isOne();
        rescue.arrive().statusCode(409);
    }

    @Test
    void a_replacement_goes_at_once_and_its_arrival_counts() {
        Rescue rescue = IncidentFixture.dispatched();
        UUID other = team();

        CLERK.post(
                        rescue.path("recalls"),
                        Map.of(
                                "teamId",
                                rescue.team(),
                                "reason",
                                "nearer-team",
                                "replacementTeamId",
                                other))
                .statusCode(200)
                .body("state", equalTo("dispatched"))
                .body("teamId", equalTo(other.toString()));

        rescue.arrive().statusCode(409).body("code", equalTo("other-team-sent"));
        new Rescue(rescue.incident(), other)
                .arrive()
                .statusCode(200)
                .body("arrival.onTime", equalTo(true));
        assertThat(recorded(rescue.incident(), "incident.dispatched")).isEqualTo(2);
        CLERK.get(rescue.path("dispatches"))
                .body("[0].recallReason", equalTo("nearer-team"))
                .body("[1].arrivedAt", notNullValue());
    }

    @Test
    void a_replacement_that_is_busy_leaves_the_first_team_on_its_way() {
        Rescue rescue = IncidentFixture.dispatched();
        Rescue busy = IncidentFixture.onScene();
        TEAM.post("/api/v1/teams/" + busy.team() + "/states", Map.of());
        UUID held = busy.team();
        Sql.update("update team_hold set longitude = 116, latitude = 31 where team_id = ?", held);

        CLERK.post(
                        rescue.path("recalls"),
                        Map.of(
                                "teamId",
                                rescue.team(),
                                "reason",
                                "nearer-team",
                                "replacementTeamId",
                                held))
                .statusCode(409)
                .body("code", equalTo("team-busy"));

        CLERK.get("/api/v1/incidents/" + rescue.incident())
                .body("state", equalTo("dispatched"))
                .body("teamId", equalTo(rescue.team().toString()));
    }

    @Test
    void police_car_ambulance_and_a_second_team_join_and_the_first_of_ours_decides_the_clock() {
        Rescue rescue = IncidentFixture.dispatched();
        UUID second = team();
        CLERK.post(rescue.path("dispatches"), Map.of("teamId", second)).statusCode(409);

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
                                                "vehicles", 1),
                                        Map.of(
                                                "agency", "hospital",
                                                "persons", 3,
                                                "vehicles", 1))))
                .statusCode(200);
        CLERK.post(rescue.path("dispatches"), Map.of("support", true, "teamId", second))
                .statusCode(200)
                .body("teamId", equalTo(rescue.team().toString()));

        new Rescue(rescue.incident(), second)
                .arrive()
                .statusCode(200)
                .body("state", equalTo("on-scene"))
                .body("arrival.onTime", equalTo(true));
        rescue.arrive().statusCode(200).body("state", equalTo("on-scene"));
        rescue.arrive().statusCode(409);
        CLERK.get(rescue.path("story"))
                .body("step", hasItems("joined-by", "support-sent", "arrived-support"));
        CLERK.get("/api/v1/incidents?team=" + second)
                .body("items.id", hasItem(rescue.incident().toString()));
    }

    @Test
    void nobody_is_called_back_from_a_scene_that_would_be_left_alone() {
        Rescue rescue = IncidentFixture.onScene();

        CLERK.post(
                        rescue.path("recalls"),
                        Map.of("teamId", rescue.team(), "reason", "needed-elsewhere"))
                .statusCode(409)
                .body("code", equalTo("incident-in-other-state"));
    }

    @Test
    void helped_from_afar_in_time_and_reopened_hours_later_it_has_a_deadline_of_its_own() {
        clock.set(clock.instant());
        UUID incident = IncidentFixture.open();
        CLERK.post(path(incident, "guidances"), GUIDANCE);
        CLERK.post(
                        path(incident, "remote-resolutions"),
                        Map.of("result", "taken-in-nearby", "note", "村委会已安置"))
                .statusCode(200);
        clock.advance(Duration.ofHours(3));
        String due = clock.instant().plus(Duration.ofMinutes(30)).toString();

        LEADER.post(path(incident, "reopenings"), Map.of("reason", "called-again"))
                .statusCode(200)
                .body("arrival.startedAt", equalTo(clock.instant().toString()))
                .body("arrival.deadlineAt", equalTo(due))
                .body("arrival.breachedAt", nullValue());

        assertThat(recorded(incident, "incident.deadline-moved")).isOne();
        assertThat(
                        Sql.text(
                                "select due_at::text from deadline where aggregate_id = ?"
                                        + " and step = 'arrival-breach' and cancelled_at is null",
                                incident))
                .isEqualTo(Sql.text("select (?::timestamptz + interval '1 ms')::text", due));
        clock.advance(Duration.ofMinutes(31));
        await().untilAsserted(() -> assertThat(recorded(incident, "arrival.breached")).isOne());
    }

    @Test
    void an_overdue_incident_that_is_cancelled_before_the_sweep_keeps_its_breach() {
        clock.set(clock.instant());
        UUID incident = IncidentFixture.open();
        // The sweeper is held off by taking the row away from it.
        Sql.update(
                "update deadline set retry_at = due_at + interval '1 day' where aggregate_id = ?",
                incident);
        clock.advance(Duration.ofMinutes(31));

        CLERK.post(path(incident, "cancellations"), Map.of("reason", "false-alarm"))
                .statusCode(200)
                .body("arrival.breachedAt", notNullValue());

        assertThat(recorded(incident, "arrival.breached")).isOne();
        LEADER.post(path(incident, "reopenings"), Map.of("reason", "ended-in-error"))
                .statusCode(200)
                .body("arrival.breachedAt", notNullValue());
        assertThat(recorded(incident, "arrival.breached")).isOne();
    }

    @Test
    void the_search_that_found_nobody_tells_where_it_was_and_when_the_person_was_last_seen() {
        Rescue rescue = IncidentFixture.onScene();
        TEAM.post(rescue.path("not-found-reports"), Map.of("note", "两侧均已查看"))
                .statusCode(409)
                .body("code", equalTo("search-needs-trace"));
        String seen = clock.instant().minusSeconds(1_800).toString();

        TEAM.post(
                        rescue.path("not-found-reports"),
                        Map.of(
                                "note",
                                "两侧均已查看。",
                                "lastSeenAt",
                                seen,
                                "point",
                                Map.of("longitude", 115.0413, "latitude", 30.2035)))
                .statusCode(200)
                .body("state", equalTo("not-found"))
                .body("lastSeenAt", equalTo(seen))
                .body("searchedPoint.longitude", equalTo(115.0413f));
    }
}
