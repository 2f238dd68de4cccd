package org.nuandong.dispatch.incident;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.team.TeamFixture;

/** Incidents on their way, made through the API as the duty room does. */
public final class IncidentFixture {

    public static final Api CLERK = Api.as("hotline-clerk");
    public static final Api LEADER = Api.as("duty-leader");
    public static final Api TEAM = Api.as("team-member");

    private IncidentFixture() {}

    public static Map<String, Object> tip() {
        return Map.of(
                "address", "黄石大道火车站出站口旁",
                "point", Map.of("longitude", 115.0412, "latitude", 30.2034),
                "description", "一老人露宿，衣着单薄",
                "facts", List.of("elder", "exposed-to-cold"),
                "reporter",
                        Map.of(
                                "name", "张某甲",
                                "telephone", "13800000001",
                                "kind", "sanitation-worker",
                                "wishesUnknown", false));
    }

    public static Map<String, Object> tipWith(String field, Object value) {
        Map<String, Object> tip = new HashMap<>(tip());
        tip.put(field, value);
        return tip;
    }

    /** A tip by telephone has opened it. */
    public static UUID open() {
        return open(tip());
    }

    public static UUID open(Map<String, Object> tip) {
        return UUID.fromString(
                LEADER.create("/api/v1/tips", tip).statusCode(201).extract().path("incidentId"));
    }

    public static UUID openSince(Instant receivedAt) {
        return open(tipWith("receivedAt", receivedAt.toString()));
    }

    /** A team is on its way. */
    public static Rescue dispatched() {
        return dispatched(open());
    }

    public static Rescue dispatched(UUID incident) {
        UUID team = TeamFixture.onDuty("城区" + UUID.randomUUID().toString().substring(0, 8));
        CLERK.post(path(incident, "dispatches"), Map.of("teamId", team))
                .statusCode(200)
                .body("state", equalTo("dispatched"));
        return new Rescue(incident, team);
    }

    /** A team is on the scene. */
    public static Rescue onScene() {
        Rescue rescue = dispatched();
        rescue.arrive().statusCode(200);
        return rescue;
    }

    public static String path(UUID incident, String step) {
        return "/api/v1/incidents/" + incident + "/" + step;
    }

    /** An incident and the team that was sent to it. */
    public record Rescue(UUID incident, UUID team) {

        public String path(String step) {
            return IncidentFixture.path(incident, step);
        }

        public ValidatableResponse arrive() {
            return TEAM.post(path("arrivals"), Map.of("teamId", team));
        }

        public ValidatableResponse arriveAt(Instant at) {
            return TEAM.post(path("arrivals"), Map.of("teamId", team, "arrivedAt", at.toString()));
        }

        public UUID find(Map<String, Object> person) {
            return UUID.fromString(
                    TEAM.create(path("persons"), person)
                            .statusCode(201)
                            .extract()
                            .path("subjectId"));
        }
    }
}
