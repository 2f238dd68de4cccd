package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Telephone;

/** 事件: one incident as the people of its station work on it, call by call. */
record Incident(Station station, UUID id) {

    String path(String step) {
        return "/api/v1/incidents/" + id + "/" + step;
    }

    JsonNode view() {
        return station.hotlineClerk().get("/api/v1/incidents/" + id).expect(200).body();
    }

    void send(UUID team) {
        station.hotlineClerk().create(path("dispatches"), body("teamId", team)).expect(200);
    }

    void arrive(UUID team) {
        station.teamMember().create(path("arrivals"), body("teamId", team)).expect(200);
    }

    UUID find(String sex, int age, String... conditions) {
        return station.teamMember()
                .create(
                        path("persons"),
                        body(
                                "sex",
                                sex,
                                "apparentAge",
                                age,
                                "known",
                                false,
                                "conditions",
                                List.of(conditions)))
                .expect(201)
                .id("subjectId");
    }

    Answer outcome(UUID subject, String outcome, Object... more) {
        Map<String, Object> body = body(more);
        body.put("subjectId", subject);
        body.put("outcome", outcome);
        return station.teamMember().create(path("outcomes"), body);
    }

    Answer resolve() {
        return station.teamMember().create(path("resolutions"), Map.of());
    }

    void close() {
        station.dutyLeader().create(path("closures"), Map.of()).expect(200);
    }

    UUID signature(Instant at) {
        return new Telephone(station.teamMember()).signature(id, at);
    }

    List<String> story(String field, String language) {
        List<String> told = new ArrayList<>();
        station.dutyLeader()
                .get(path("story"), language)
                .expect(200)
                .body()
                .forEach(line -> told.add(line.path(field).asText()));
        return told;
    }
}
