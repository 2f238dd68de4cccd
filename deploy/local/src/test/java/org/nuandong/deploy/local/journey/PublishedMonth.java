package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;

/**
 * The month that 上街区 published for 2016-08, played as back-entry by seven made-up people whose sex,
 * age, state, origin and exit give exactly the published column.
 */
final class PublishedMonth {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> PAPER = Map.of("reason", "2016 年 8 月的纸质登记");

    /** One of the seven: who came, how they were and how they left. */
    record Guest(
            String name,
            String sex,
            int apparentAge,
            String condition,
            String origin,
            String service,
            String exit) {}

    static final List<Guest> GUESTS =
            List.of(
                    new Guest("测试甲", "male", 34, "healthy", "in-province", "return", "voucher"),
                    new Guest("测试乙", "female", 45, "healthy", "in-province", "return", "voucher"),
                    new Guest(
                            "测试丙",
                            "male",
                            66,
                            "mental-disorder",
                            "in-province",
                            "return",
                            "escorted-return"),
                    new Guest(
                            "测试丁",
                            "male",
                            28,
                            "mental-disorder",
                            "in-province",
                            "return",
                            "escorted-return"),
                    new Guest(
                            "测试戊",
                            "female",
                            71,
                            "intellectual-disability",
                            "in-province",
                            "return",
                            "escorted-return"),
                    new Guest(
                            "测试己",
                            "female",
                            63,
                            "intellectual-disability",
                            "in-province",
                            "medical",
                            "escorted-return"),
                    new Guest(
                            null,
                            "male",
                            50,
                            "intellectual-disability",
                            "unknown",
                            "placement",
                            null));

    private final Station station;
    private final UUID team;

    PublishedMonth(Station station, UUID team) {
        this.station = station;
        this.team = team;
    }

    /** Each guest by the whole way: call, team, scene, station, and home. */
    void play() {
        for (int i = 0; i < GUESTS.size(); i++) {
            rescue(GUESTS.get(i), LocalDate.of(2016, 8, 2 + 3 * i));
        }
    }

    private void rescue(Guest guest, LocalDate day) {
        Instant call = day.atTime(LocalTime.of(21, 10)).atZone(ZONE).toInstant();
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
        stay(guest, tip.id("incidentId"), call.plus(Duration.ofHours(1)));
    }

    private UUID person(Guest guest, String incident, Instant at) {
        return station.dutyLeader()
                .create(
                        incident + "/persons",
                        body(
                                "sex", guest.sex(),
                                "apparentAge", guest.apparentAge(),
                                "conditions", conditions(guest),
                                "known", guest.name() != null,
                                "foundAt", at))
                .expect(200, 201)
                .id("subjectId");
    }

    private static List<String> conditions(Guest guest) {
        return "healthy".equals(guest.condition()) ? List.of() : List.of(guest.condition());
    }

    private void outcome(Guest guest, String incident, UUID subject, Instant at) {
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
                "occurredAt",
                at);
    }

    private void stay(Guest guest, UUID incident, Instant admitted) {
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
                                                        "apparentAge", guest.apparentAge(),
                                                        "name", guest.name(),
                                                        "identified", guest.name() != null),
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
                "2016-08",
                "backEntry",
                PAPER);
        if (guest.exit() != null) {
            leave(guest, path, admitted.plus(Duration.ofDays(2)));
        }
    }

    private void leave(Guest guest, String path, Instant at) {
        boolean escorted = "escorted-return".equals(guest.exit());
        post(
                path + "/exits",
                "kind",
                guest.exit(),
                "exitedAt",
                at,
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
