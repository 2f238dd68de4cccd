package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/** R120: one week, three stations, three presets: docs/journeys/patrol-week.md. */
@Order(50)
class PatrolWeekJourneyIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final String WEEK = "2027-W05";
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime NIGHT = LocalTime.of(20, 30);

    private static LocalSystem system;
    private static Patrols zhejiang;
    private static Patrols huangshi;
    private static Patrols huaxi;

    /** A station with its team and a place to look at. */
    private record Patrols(Station station, UUID team, UUID point) {

        static Patrols of(Station station) {
            UUID team = station.teamOnDuty("巡查组", 115.05, 30.21);
            UUID point =
                    station.dutyLeader()
                            .create(
                                    "/api/v1/patrol-points",
                                    body(
                                            "name",
                                            "一号涵洞",
                                            "kind",
                                            "bridge-or-culvert",
                                            "address",
                                            "环湖路一号涵洞",
                                            "point",
                                            body("longitude", 115.05, "latitude", 30.21),
                                            "regionCode",
                                            station.region(),
                                            "unitId",
                                            station.unit(),
                                            "priority",
                                            1))
                            .expect(201)
                            .id("id");
            return new Patrols(station, team, point);
        }

        UUID start(Instant now) {
            UUID patrol =
                    station.dutyLeader()
                            .create(
                                    "/api/v1/patrols",
                                    body(
                                            "teamId",
                                            team,
                                            "plan",
                                            body(
                                                    "pointIds",
                                                    List.of(point),
                                                    "from",
                                                    now,
                                                    "until",
                                                    now.plus(Duration.ofHours(1)),
                                                    "content",
                                                    "逐一查看，劝导入站",
                                                    "responsible",
                                                    "staff-0009",
                                                    "crew",
                                                    List.of(
                                                            body(
                                                                    "agency",
                                                                    "civil-affairs",
                                                                    "persons",
                                                                    3)))))
                            .expect(201)
                            .id("id");
            act(patrol, "starts", Map.of());
            return patrol;
        }

        void visit(UUID patrol, Instant now) {
            act(
                    patrol,
                    "check-ins",
                    body(
                            "items",
                            List.of(
                                    body(
                                            "clientKey", "k-" + patrol,
                                            "pointId", point,
                                            "at", now))));
        }

        void act(UUID patrol, String step, Map<String, Object> body) {
            station.teamMember().post("/api/v1/patrols/" + patrol + "/" + step, body).expect(200);
        }

        /** Of each kind, "met 6 of 7"; empty while something is open. */
        Map<String, String> proof() {
            Map<String, int[]> counts = new TreeMap<>();
            JsonNode items =
                    station.dutyLeader()
                            .get(
                                    "/api/v1/patrol-compliance?limit=200&week="
                                            + WEEK
                                            + "&unit="
                                            + station.unit())
                            .expect(200)
                            .body()
                            .path("items");
            for (JsonNode owed : items) {
                String state = owed.path("state").asText();
                if ("open".equals(state)) {
                    return Map.of();
                }
                if (!"not-owed".equals(state)) {
                    int[] count =
                            counts.computeIfAbsent(owed.path("kind").asText(), kind -> new int[2]);
                    count[0] += "met".equals(state) ? 1 : 0;
                    count[1]++;
                }
            }
            Map<String, String> proof = new TreeMap<>();
            counts.forEach((kind, count) -> proof.put(kind, "met " + count[0] + " of " + count[1]));
            return proof;
        }
    }

    @BeforeAll
    static void it_is_the_sunday_before() {
        system = RunningSystem.get();
        system.time().standAt(at(-1, LocalTime.of(20, 0)));
        zhejiang = Patrols.of(new Station(system, "410106", Station.SHANGJIE));
        huangshi = Patrols.of(new Station(system, "420200", Station.CITY));
        huaxi = Patrols.of(openedInHuaxi());
    }

    /**
     * A station that is not in the books yet: its bureau opens it, the event brings it here, and
     * from that evening on it owes patrols. The clock waits for that.
     */
    private static Station openedInHuaxi() {
        Station station = Station.opened(system, "520111", "花溪区救助管理站");
        soon().until(
                        () ->
                                !station.dutyLeader()
                                        .get("/api/v1/patrol-obligations?unit=" + station.unit())
                                        .body()
                                        .path("items")
                                        .isEmpty());
        return station;
    }

    @Test
    void each_preset_is_kept_or_missed_by_what_was_walked_and_the_week_proves_it() {
        for (int day = 0; day < 7; day++) {
            walk(
                    day,
                    MORNING,
                    day % 2 == 1 ? List.of(zhejiang, huangshi, huaxi) : List.of(huangshi, huaxi));
            walk(day, AFTERNOON, day < 6 ? List.of(huangshi, huaxi) : List.of(huaxi));
            if (day < 6) {
                walk(day, NIGHT, List.of(huaxi));
            }
        }
        system.time().standAt(at(7, LocalTime.of(6, 30)));

        proves(zhejiang, Map.of("weekly", "met 1 of 1"));
        proves(huangshi, Map.of("daily", "met 6 of 7", "weekly", "met 1 of 1"));
        proves(huaxi, Map.of("slot", "met 20 of 21", "weekly", "met 1 of 1"));
        system.time().runFrom(system.time().now());
    }

    private static void proves(Patrols patrols, Map<String, String> week) {
        soon().untilAsserted(() -> assertThat(patrols.proof()).isEqualTo(new TreeMap<>(week)));
    }

    private static void walk(int day, LocalTime from, List<Patrols> who) {
        system.time().standAt(at(day, from));
        List<UUID> out = new ArrayList<>();
        who.forEach(patrols -> out.add(patrols.start(system.time().now())));
        system.time().advance(Duration.ofMinutes(10));
        for (int i = 0; i < who.size(); i++) {
            who.get(i).visit(out.get(i), system.time().now());
        }
        system.time().advance(Duration.ofMinutes(50));
        for (int i = 0; i < who.size(); i++) {
            who.get(i).act(out.get(i), "ends", Map.of());
        }
    }

    private static Instant at(int day, LocalTime time) {
        return MONDAY.plusDays(day).atTime(time).atZone(CHINA).toInstant();
    }
}
