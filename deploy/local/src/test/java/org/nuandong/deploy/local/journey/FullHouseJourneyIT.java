package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.deploy.local.Api.body;
import static org.nuandong.deploy.local.journey.Patience.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.Answer;
import org.nuandong.deploy.local.Api;
import org.nuandong.deploy.local.CapWarning;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;

/** 住满之夜: docs/journeys/lodging.md over the three running services. */
@Order(63)
class FullHouseJourneyIT {

    private static final Instant EVENING = Instant.parse("2027-03-08T20:00:00+08:00");
    private static final String HOUSES = "/api/v1/lodging/houses";

    private final LocalSystem system = RunningSystem.get();
    private Station here;
    private Station near;
    private String house;
    private UUID men;
    private UUID women;

    @BeforeEach
    void it_is_eight_in_the_evening() {
        system.time().standAt(EVENING);
        here = Station.opened(system, "420502", "西陵区救助管理站");
        near = Station.opened(system, "420503", "伍家岗区救助管理站");
        house = house(here, "西陵站住宿区", 111.28);
        men = room(here, house, "101", "male", "adult", "ordinary", 2);
        women = room(here, house, "102", "female", "adult", "ordinary", 1);
        room(here, house, "901", "male", "adult", "overflow", 2);
        String there = house(near, "伍家岗站住宿区", 111.36);
        room(near, there, "101", "male", "adult", "ordinary", 3);
        room(near, there, "102", "male", "minor", "ordinary", 1);
    }

    @AfterEach
    void time_goes_on() {
        system.time().runFrom(system.time().now());
    }

    @Test
    void nobody_stays_outside_and_no_bed_is_given_against_its_rule() {
        Guest first = Guest.known(here, "male", 50, "healthy");
        Guest second = Guest.known(here, "male", 60, "healthy");
        Guest third = Guest.known(here, "male", 70, "healthy");
        Guest woman = Guest.known(here, "female", 35, "healthy");
        Guest boy = Guest.known(here, "male", 12, "healthy");
        Forbidden.by("room-of-another-sex", bed(first, "roomId", women));
        Forbidden.by("minor-with-adults", bed(boy, "roomId", men));
        Forbidden.by("no-female-staff", bed(woman));
        bed(first).expect(201);
        bed(second, "roomId", men, "bedNo", 2).expect(201);
        Forbidden.by("has-a-bed", bed(second));
        Forbidden.by("bed-taken", bed(third, "roomId", men, "bedNo", 2));
        theWomanIsLookedAfterByWomen(woman);

        Answer full = bed(third);
        Forbidden.by("house-full", full);
        assertThat(full.text("detail")).contains("伍家岗站住宿区", "overflow-openings");
        overflowUnderTheWarning(third);
        toTheNearestStation(boy);
        inTheMorning(first, second, third, woman);
    }

    /** An exception that a duty leader answers for; then a clerk who is known to be a woman. */
    private void theWomanIsLookedAfterByWomen(Guest woman) {
        here.dutyLeader()
                .create(
                        "/api/v1/officers",
                        body(
                                "subject",
                                "clerk-f-" + here.region(),
                                "name",
                                "李某女",
                                "sex",
                                "female",
                                "regionCode",
                                here.region()))
                .expect(201);
        Api she = here.outsider("clerk-f", "station-clerk");
        assertThat(she.create(woman.path("bed-assignments"), Map.of()).expect(201).text("roomId"))
                .isEqualTo(women.toString());
    }

    private void overflowUnderTheWarning(Guest third) {
        Forbidden.by(
                "overflow-without-warning",
                here.stationClerk().post(house + "/overflow-openings", body("reason", "很冷")));
        CapWarning.of(here.region(), "橙色", system.time().now()).sendBy(here.weatherService());
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                here.stationClerk()
                                                        .post(
                                                                house + "/overflow-openings",
                                                                Map.of())
                                                        .expect(200)
                                                        .text("overflowCause"))
                                        .isEqualTo("warning"));
        bed(third).expect(201);
        Forbidden.by(
                "overflow-in-use",
                here.stationClerk().post(house + "/overflow-closings", Map.of()));
        JsonNode kinds =
                here.stationClerk()
                        .get("/api/v1/lodging?unit=" + here.unit())
                        .expect(200)
                        .body()
                        .at("/items/0/beds");
        for (JsonNode kind : kinds) {
            boolean overflow = "overflow".equals(kind.path("kind").asText());
            assertThat(kind.path("free").asInt()).as(kind.toString()).isEqualTo(overflow ? 1 : 0);
        }
    }

    /** No room of this house is a child's: the nearest one is asked, and accepts. */
    private void toTheNearestStation(Guest boy) {
        Forbidden.by("house-full", bed(boy));
        JsonNode nearest =
                here.stationClerk().get(house + "/nearest-free?sex=male").expect(200).body();
        assertThat(nearest.at("/places/0/name").asText()).isEqualTo("伍家岗站住宿区");
        // The clerk's own station hears of the other one when its news has come.
        Answer offered =
                soon().until(
                                () ->
                                        boy.create(
                                                "transfers",
                                                "toUnitId",
                                                near.unit(),
                                                "reason",
                                                "no-bed"),
                                answer -> answer.status() == 201);
        boy.countsAs("other", "2027-03");
        Forbidden.by("care-transfer-open", boy.leaves("transferred", "destination", "伍家岗区救助管理站"));
        String transfer = "/api/v1/care-transfers/" + offered.id("id");
        UUID begun =
                near.member("clerk", "station-clerk")
                        .post(transfer + "/acceptances", Map.of())
                        .expect(200)
                        .id("newCaseId");
        new Guest(near, begun).countsAs("living", "2027-03");
    }

    private void inTheMorning(Guest first, Guest second, Guest third, Guest woman) {
        system.time().standAt(EVENING.plus(Duration.ofHours(12)));
        for (Guest guest : new Guest[] {first, second, third, woman}) {
            guest.countsAs("living", "2027-03");
        }
        first.leaves("self-departed", "told", true, "statementSigned", true).expect(200);
        assertThat(third.post("bed-moves").expect(200).text("roomId")).isEqualTo(men.toString());
        here.stationClerk().post(house + "/overflow-closings", Map.of()).expect(200);
        Forbidden.by(
                "overflow-not-open",
                here.stationClerk().post(house + "/overflow-closings", Map.of()));
        woman.leaves(
                        "collected-by-relatives",
                        "collector",
                        body("name", "测试家属", "relation", "spouse", "identityChecked", true))
                .expect(200);

        MonthTable.of(here, "2027-03")
                .comesToSay(
                        Map.ofEntries(
                                Map.entry("total", 5),
                                Map.entry("1.1", 4),
                                Map.entry("1.2", 1),
                                Map.entry("2.2", 1),
                                Map.entry("2.3", 2),
                                Map.entry("2.4", 2),
                                Map.entry("2.5", 1),
                                Map.entry("3.1", 5),
                                Map.entry("4.1", 5),
                                Map.entry("5.3", 2),
                                Map.entry("5.9", 2),
                                Map.entry("5.10", 1),
                                Map.entry("6.4", 4),
                                Map.entry("6.7", 1)));
        MonthTable.of(near, "2027-03")
                .comesToSay(
                        Map.of(
                                "total", 1, "1.1", 1, "2.2", 1, "2.5", 1, "3.1", 1, "4.1", 1, "5.9",
                                1, "6.4", 1));
    }

    private static Answer bed(Guest guest, Object... namesAndValues) {
        return guest.create("bed-assignments", namesAndValues);
    }

    private static String house(Station station, String name, double longitude) {
        UUID id =
                station.dutyLeader()
                        .create(
                                HOUSES,
                                body(
                                        "unitId",
                                        station.unit(),
                                        "regionCode",
                                        station.region(),
                                        "name",
                                        name,
                                        "longitude",
                                        longitude,
                                        "latitude",
                                        30.70))
                        .expect(201)
                        .id("id");
        return HOUSES + "/" + id;
    }

    private static UUID room(
            Station of, String house, String name, String sex, String age, String kind, int beds) {
        return of.dutyLeader()
                .create(
                        house + "/rooms",
                        body("name", name, "sex", sex, "ageGroup", age, "kind", kind, "beds", beds))
                .expect(201)
                .id("id");
    }
}
