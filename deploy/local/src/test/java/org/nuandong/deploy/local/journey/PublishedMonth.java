package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.ShangjieStay;

/**
 * The month that 上街区 published for 2016-08, played as back-entry by seven made-up people whose sex,
 * age, state, origin and exit give exactly the published column.
 */
final class PublishedMonth {

    private static final Map<String, String> PAPER = Map.of("reason", "2016 年 8 月的纸质登记");

    private final Station station;
    private final UUID team;

    PublishedMonth(Station station, UUID team) {
        this.station = station;
        this.team = team;
    }

    /** Each guest by the whole way: call, team, scene, station, and home. */
    void play() {
        ShangjieStay.SEVEN.forEach(this::rescue);
    }

    private void rescue(ShangjieStay guest) {
        Instant admitted = OffsetDateTime.parse(guest.admittedAt()).toInstant();
        Instant call = admitted.minus(Duration.ofHours(1));
        Answer tip =
                station.dutyLeader()
                        .create(
                                "/api/v1/tips",
                                body(
                                        "receivedAt",
                                        call,
                                        "region",
                                        station.region(),
                                        "unitId",
                                        station.unit(),
                                        "address",
                                        "测试路 1 号桥下",
                                        "description",
                                        "有人在桥下过夜",
                                        "backEntry",
                                        PAPER))
                        .expect(201);
        String incident = "/api/v1/incidents/" + tip.id("incidentId");
        post(incident + "/dispatches", "teamId", team, "dispatchedAt", call.plusSeconds(240));
        post(incident + "/arrivals", "teamId", team, "arrivedAt", call.plusSeconds(1_260));
        UUID found = person(guest, incident, call.plusSeconds(1_300));
        outcome(guest, incident, found, call.plusSeconds(1_500));
        post(incident + "/resolutions", "resolvedAt", null);
        station.dutyLeader().create(incident + "/closures", Map.of()).expect(200);
        stay(guest, tip.id("incidentId"), admitted);
    }

    private UUID person(ShangjieStay guest, String incident, Instant at) {
        return station.dutyLeader()
                .create(
                        incident + "/persons",
                        body(
                                "sex", guest.sex(),
                                "apparentAge", guest.age(),
                                "conditions", conditions(guest),
                                "known", guest.isIdentified(),
                                "foundAt", at))
                .expect(200, 201)
                .id("subjectId");
    }

    private static List<String> conditions(ShangjieStay guest) {
        return "healthy".equals(guest.condition()) ? List.of() : List.of(guest.condition());
    }

    private void outcome(ShangjieStay guest, String incident, UUID subject, Instant at) {
        boolean healthy = "healthy".equals(guest.condition());
        post(
                incident + "/outcomes",
                "subjectId",
                subject,
                "outcome",
                healthy ? "escorted-to-station" : "protected-to-station",
                "goods",
                List.of(Map.of("item", "quilt", "quantity", 1)),
                "protection",
                healthy
                        ? null
                        : body(
                                "capacity", "limited",
                                "decidedBy", "duty-leader",
                                "reason", "不能说清自己的情况"),
                "ambulance",
                "critical-illness".equals(guest.condition())
                        ? body("calledAt", at, "result", "treated-on-scene")
                        : null,
                "occurredAt",
                at);
    }

    private void stay(ShangjieStay guest, UUID incident, Instant admitted) {
        UUID stay =
                station.dutyLeader()
                        .create(
                                "/api/v1/care-cases",
                                body(
                                        "unitId", station.unit(),
                                        "regionCode", station.region(),
                                        "incidentId", incident,
                                        "admittedAt", admitted,
                                        "person",
                                                body(
                                                        "sex", guest.sex(),
                                                        "apparentAge", guest.age(),
                                                        "name", guest.name(),
                                                        "identified", guest.isIdentified()),
                                        "condition", guest.condition(),
                                        "origin", guest.origin(),
                                        "special", List.of(),
                                        "backEntry", PAPER))
                        .expect(201)
                        .id("id");
        String path = "/api/v1/care-cases/" + stay;
        post(
                path + "/primary-services",
                "kind",
                guest.service(),
                "month",
                ShangjieStay.MONTH,
                "backEntry",
                PAPER);
        if (guest.exit() != null) {
            leave(guest, path);
        }
    }

    private void leave(ShangjieStay guest, String path) {
        boolean escorted = guest.isEscorted();
        post(
                path + "/exits",
                "kind",
                guest.exit(),
                "exitedAt",
                guest.exitedAt(),
                "crossProvince",
                false,
                "destination",
                "本省测试县救助管理站",
                "escorts",
                escorted ? List.of("staff-0001", "staff-0002") : null,
                "handover",
                escorted ? body("giverSigned", true, "receiverSigned", true) : null,
                "backEntry",
                PAPER);
    }

    private void post(String path, Object... namesAndValues) {
        station.dutyLeader().create(path, body(namesAndValues)).expect(200, 201);
    }
}
