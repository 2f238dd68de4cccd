package org.nuandong.dispatch.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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

/** A 24-hour duty, call by call as docs/journeys/team.md tells it. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DutyJourneyTest {

    private static final Duration DAY = Duration.ofHours(24);

    /** No other test's team is nearer to where incidents are. */
    private static final Map<String, Object> AT_THE_PLACE =
            Map.of("longitude", 115.0412, "latitude", 30.2034);

    @Inject TestClock clock;

    private final Api leader = person("journey-leader", "duty-leader");
    private final Api next = person("journey-next", "duty-leader");
    private final Api phone = person("journey-driver", "team-member");
    private final Api clerk = Api.as("hotline-clerk");

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_24_hour_duty_from_the_kit_check_to_the_note_for_the_next_shift() {
        clock.set(clock.instant());
        Instant start = clock.instant();
        UUID team = readyTeam();
        UUID vehicle = checkedVehicle(team, start);
        UUID shift = startedShift(team, start);

        UUID incident = IncidentFixture.open();
        send(team, incident);
        arrive(team, incident);
        bringIn(team);

        UUID after = leader.created("/api/v1/shifts", plan(team, start.plus(DAY), "journey-next"));
        handOver(shift, after, vehicle, incident);
        leader.post("/api/v1/shifts/" + shift + "/ends", Map.of()).statusCode(200);
        clerk.get("/api/v1/teams/" + team)
                .body("state", equalTo("assigned"))
                .body("unitState", equalTo("at-station"));
    }

    private UUID readyTeam() {
        UUID team =
                leader.created(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "行程组",
                                "kind",
                                "street-patrol",
                                "regionCode",
                                Api.HUANGSHI,
                                "base",
                                AT_THE_PLACE));
        for (String role : List.of("leader", "driver", "reporter")) {
            leader.post(
                            "/api/v1/teams/" + team + "/members",
                            Map.of("staff", "journey-" + role, "name", "张某甲", "role", role))
                    .statusCode(200);
        }
        return team;
    }

    private UUID checkedVehicle(UUID team, Instant at) {
        UUID vehicle =
                leader.created(
                        "/api/v1/vehicles",
                        Map.of(
                                "plate", "鄂B行00001",
                                "kind", "rescue-car",
                                "regionCode", Api.HUANGSHI));
        phone.post(
                        "/api/v1/vehicles/" + vehicle + "/kit-checks",
                        Map.of("kit", List.of(Map.of("item", "cotton-coat", "quantity", 2))))
                .statusCode(200)
                .body("missing.item", contains("cotton-shoes", "quilt", "daily-goods"));
        leader.create(
                        "/api/v1/teams/" + team + "/day-assignments",
                        Map.of(
                                "day",
                                at.plus(Duration.ofHours(8)).toString().substring(0, 10),
                                "driver",
                                "journey-driver",
                                "reporter",
                                "journey-reporter",
                                "vehicleId",
                                vehicle,
                                "gear",
                                List.of(Map.of("item", "ppe", "quantity", 2))))
                .statusCode(201)
                .body("lacks", equalTo(List.of()));
        return vehicle;
    }

    private UUID startedShift(UUID team, Instant at) {
        UUID shift = leader.created("/api/v1/shifts", plan(team, at, "journey-leader"));
        leader.post("/api/v1/shifts/" + shift + "/starts", Map.of())
                .statusCode(200)
                .body(
                        "crew.staff",
                        containsInAnyOrder("journey-leader", "journey-driver", "journey-reporter"));
        return shift;
    }

    private void send(UUID team, UUID incident) {
        clerk.get("/api/v1/incidents/" + incident + "/team-proposals")
                .body("teamId", hasItem(team.toString()))
                .body(
                        "find { it.teamId == '" + team + "' }.reasons",
                        equalTo(List.of("free", "way-by-base")));
        clerk.post("/api/v1/incidents/" + incident + "/dispatches", Map.of("teamId", team))
                .statusCode(200);
        state(team, "under-way");
    }

    private void arrive(UUID team, UUID incident) {
        clock.advance(Duration.ofMinutes(9));
        phone.post(
                        "/api/v1/teams/" + team + "/positions",
                        Map.of("longitude", 115.0413, "latitude", 30.2035))
                .statusCode(204);
        clerk.get("/api/v1/teams/" + team)
                .body("incidents[0].nearAt", notNullValue())
                .body("unitState", equalTo("under-way"));
        phone.post("/api/v1/incidents/" + incident + "/arrivals", Map.of("teamId", team))
                .statusCode(200)
                .body("arrival.onTime", equalTo(true));
    }

    private void bringIn(UUID team) {
        state(team, "transporting");
        clock.advance(Duration.ofMinutes(12));
        state(team, "at-station");
    }

    private void handOver(UUID shift, UUID after, UUID vehicle, UUID incident) {
        String note =
                leader.create(
                                "/api/v1/shifts/" + shift + "/notes",
                                Map.of(
                                        "note",
                                        "棉被待补",
                                        "nextShiftId",
                                        after,
                                        "watchedPersons",
                                        List.of(Map.of("note", "火车站出站口，凌晨复查"))))
                        .statusCode(201)
                        .body("openIncidents.incidentId", hasItem(incident.toString()))
                        .body(
                                "vehicles.find { it.vehicleId == '" + vehicle + "' }.missing",
                                contains("cotton-shoes", "quilt", "daily-goods"))
                        .extract()
                        .path("id");
        next.post("/api/v1/shift-notes/" + note + "/acknowledgements", Map.of())
                .statusCode(200)
                .body("acknowledgedAt", notNullValue());
    }

    private void state(UUID team, String state) {
        phone.post("/api/v1/teams/" + team + "/unit-states", Map.of("state", state))
                .statusCode(200)
                .body("unitState", equalTo(state));
    }

    private static Map<String, Object> plan(UUID team, Instant from, String leads) {
        return Map.of(
                "teamId",
                team,
                "leader",
                leads,
                "leaderName",
                "李某乙",
                "startsAt",
                from.toString(),
                "endsAt",
                from.plus(DAY).toString());
    }

    private static Api person(String subject, String role) {
        return Api.with(Tokens.of(role).subject(subject).regions(Api.HUANGSHI));
    }
}
