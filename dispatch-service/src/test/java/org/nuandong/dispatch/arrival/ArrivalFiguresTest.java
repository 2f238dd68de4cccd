package org.nuandong.dispatch.arrival;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.incident.IncidentFixture;
import org.nuandong.dispatch.team.TeamFixture;

/** The ratio of a night, each incident in exactly one column. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ArrivalFiguresTest {

    /** 大冶市: no other test has incidents here. */
    private static final String DAYE = "420281";

    private final Api leader = Api.in(DAYE, "duty-leader", "hotline-clerk", "team-member");
    @Inject TestClock clock;

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    private String incident() {
        Map<String, Object> tip = new HashMap<>(IncidentFixture.tip());
        tip.put("region", DAYE);
        return "/api/v1/incidents/"
                + leader.create("/api/v1/tips", tip).statusCode(201).extract().path("incidentId");
    }

    private UUID sent(String incident) {
        UUID team = TeamFixture.onDuty("大冶" + UUID.randomUUID().toString().substring(0, 8));
        Sql.update("update team set region_code = ? where id = ?", DAYE, team);
        leader.post(incident + "/dispatches", Map.of("teamId", team)).statusCode(200);
        return team;
    }

    private ValidatableResponse arrive(String incident, UUID team) {
        return leader.post(incident + "/arrivals", Map.of("teamId", team)).statusCode(200);
    }

    private static void awaitBreach(String incident) {
        UUID id = UUID.fromString(incident.substring(incident.lastIndexOf('/') + 1));
        Awaitility.await()
                .until(
                        () ->
                                Sql.count(
                                                "select count(*) from incident where id = ?"
                                                        + " and breached_at is not null",
                                                id)
                                        == 1);
    }

    @Test
    void on_time_divides_by_those_who_came_and_those_who_never_did_and_the_rest_stands_apart() {
        Instant start = clock.instant();
        clock.set(start);
        String inTime = incident();
        UUID first = sent(inTime);
        String late = incident();
        UUID second = sent(late);
        String onlyReportedLate = incident();
        UUID third = sent(onlyReportedLate);
        String never = incident();
        String guided = incident();
        String elsewhere = incident();
        String cancelled = incident();
        String cancelledTooLate = incident();
        clock.advance(Duration.ofMinutes(10));
        arrive(inTime, first);
        leader.post(
                guided + "/guidances",
                Map.of(
                        "reason", "too-far",
                        "party", "town",
                        "instructed", "某镇",
                        "advice", List.of("indoors")));
        Map<String, String> end = Map.of("result", "taken-home", "note", "家属接回");
        leader.post(guided + "/remote-resolutions", end).statusCode(200);
        leader.post(elsewhere + "/remote-resolutions", end).statusCode(200);
        leader.post(cancelled + "/cancellations", Map.of("reason", "false-alarm"));
        clock.advance(Duration.ofMinutes(25));
        arrive(late, second);
        arrive(onlyReportedLate, third);
        leader.post(
                        onlyReportedLate + "/late-reports",
                        Map.of(
                                "arrivedAt",
                                start.plus(Duration.ofMinutes(20)).toString(),
                                "reason",
                                "无信号"))
                .statusCode(200);
        awaitBreach(never);
        leader.post(cancelledTooLate + "/cancellations", Map.of("reason", "false-alarm"))
                .statusCode(200);
        incident();

        figures(start)
                .body("incidents", equalTo(9))
                .body("onTime", equalTo(2))
                .body("late", equalTo(1))
                .body("overdueNotArrived", equalTo(2))
                .body("onTimeRatio", equalTo(0.4f))
                .body("reportedLate", equalTo(1))
                .body("openInTime", equalTo(1))
                .body("guided", equalTo(1))
                .body("resolvedElsewhere", equalTo(1))
                .body("cancelled", equalTo(1))
                .body("byPatrol", equalTo(0))
                .body("test", equalTo(0));
        neitherTestsNorPatrolFindsAreEverInIt(start);
    }

    private void neitherTestsNorPatrolFindsAreEverInIt(Instant start) {
        Sql.update("update incident set test = true where region_code = ? and on_time", DAYE);
        figures(start)
                .body("test", equalTo(2))
                .body("onTime", equalTo(0))
                .body("onTimeRatio", equalTo(0.0f));
        Sql.update(
                "update incident set test = false, by_patrol = true"
                        + " where region_code = ? and on_time",
                DAYE);
        figures(start).body("byPatrol", equalTo(2)).body("onTime", equalTo(0));
    }

    private ValidatableResponse figures(Instant from) {
        return leader.get("/api/v1/arrival-figures?region=" + DAYE + "&from=" + from)
                .statusCode(200);
    }

    @Test
    void a_foreign_room_sees_none_of_it_and_an_empty_period_has_no_ratio() {
        Api.in("310112", "duty-leader")
                .get("/api/v1/arrival-figures?region=" + DAYE)
                .body("incidents", equalTo(0))
                .body("onTimeRatio", equalTo(null));
        leader.get("/api/v1/arrival-figures?region=4202").statusCode(400);
        leader.get("/api/v1/arrival-figures?from=2026-11-02T00:00:00Z&until=2026-11-01T00:00:00Z")
                .statusCode(400);
    }
}
