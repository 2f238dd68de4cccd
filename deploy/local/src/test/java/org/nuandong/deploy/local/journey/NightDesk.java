package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.LocalSystem;

/** 预警之夜: the county where the night plays, who calls there, and what is read back. */
record NightDesk(LocalSystem system, Station station, Receiver platform) {

    static final Instant EVENING = Instant.parse("2027-01-20T18:00:00+08:00");
    static final String COUNTY = "420222";
    static final String RUNS = "/api/v1/plan-activations";
    static final double LONGITUDE = 115.1862;
    static final double LATITUDE = 29.8303;

    /** Six in the evening; the platform of 110 listens to what becomes of its calls. */
    static NightDesk open(LocalSystem system) {
        system.time().standAt(EVENING);
        NightDesk desk =
                new NightDesk(
                        system, new Station(system, COUNTY, Station.YANGXIN), Receiver.open());
        desk.station
                .police()
                .create(
                        "/api/v1/subscriptions",
                        body(
                                "name",
                                "110 接警平台",
                                "agency",
                                "police",
                                "regionCode",
                                COUNTY,
                                "eventTypes",
                                List.of("incident.*", "outcome.*"),
                                "url",
                                desk.platform.url()))
                .expect(201);
        // The leap to this evening is made up day by day; the night begins in today's book.
        soon().until(() -> !desk.owed().isEmpty());
        return desk;
    }

    Incident onScene(UUID team, String address) {
        Incident incident = new Incident(station, hotline(address).id("incidentId"));
        incident.send(team);
        system.time().advance(Duration.ofMinutes(18));
        incident.arrive(team);
        return incident;
    }

    Answer hotline() {
        return hotline("兴国大道客运站出站口");
    }

    Answer hotline(String address) {
        return station.hotlineClerk()
                .create(
                        "/api/v1/tips",
                        body(
                                "region", COUNTY,
                                "unitId", station.unit(),
                                "address", address,
                                "point", point(),
                                "description", "一位老人在出站口过夜",
                                "facts", List.of("elder", "exposed-to-cold"),
                                "reporter", body("telephone", "13700000071", "kind", "driver")))
                .expect(201);
    }

    Answer police() {
        return station.police()
                .post(
                        "/api/v1/platforms/110/calls",
                        Map.of(
                                "JQ_TYWYSBM",
                                "NIGHT-" + UUID.randomUUID(),
                                "AFDD",
                                "兴国大道客运站",
                                "BJDZJD",
                                Double.toString(LONGITUDE),
                                "BJDZWD",
                                Double.toString(LATITUDE),
                                "BJNR",
                                "客运站出站口有一位老人过夜"))
                .expect(200, 201);
    }

    List<String> likely(UUID tip) {
        return station.hotlineClerk()
                .get("/api/v1/tips/" + tip + "/likely-duplicates")
                .expect(200)
                .body()
                .findValuesAsText("tipId");
    }

    JsonNode duty() {
        return station.dutyLeader().get("/api/v1/duty-levels/" + station.unit()).expect(200).body();
    }

    List<String> owed() {
        return station.dutyLeader()
                .get("/api/v1/patrol-obligations?unit=" + station.unit())
                .expect(200)
                .body()
                .findValuesAsText("kind");
    }

    /** Names of events about this incident, without prefix and version. */
    List<String> heard(Incident incident) {
        return platform.calls().stream()
                .filter(call -> call.body().toString().contains(incident.id().toString()))
                .map(call -> call.name().replaceAll("org\\.nuandong\\.dispatch\\.|\\.v1", ""))
                .toList();
    }

    String proposed(UUID plan) {
        return station.dutyLeader()
                .get(RUNS + "?state=proposed&planId=" + plan)
                .expect(200)
                .body()
                .at("/items/0/id")
                .asText();
    }

    JsonNode followUp(String which) {
        return station.dutyLeader()
                .get("/api/v1/follow-ups?" + which)
                .expect(200)
                .body()
                .at("/items/0");
    }

    Map<String, Object> point() {
        return body("longitude", LONGITUDE, "latitude", LATITUDE);
    }
}
