package org.nuandong.dispatch.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nuandong.dispatch.lodging.LodgingFixture.HOUSES;
import static org.nuandong.dispatch.lodging.LodgingFixture.bed;
import static org.nuandong.dispatch.lodging.LodgingFixture.moved;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;
import org.nuandong.dispatch.weather.WeatherFixture;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class FullHouseTest {

    private static final int CLERKS = 32;
    private static final int BEDS = 20;

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** docs/journeys/lodging.md, call by call. */
    @Test
    void a_night_when_the_house_is_full() {
        LodgingFixture house = new LodgingFixture("甲站住宿区", 80.00, 40.00);
        LodgingFixture near = new LodgingFixture("乙站住宿区", 80.10, 40.00);
        LodgingFixture far = new LodgingFixture("丙站住宿区", 84.00, 40.00);
        near.room("101", "male", "adult", "ordinary", 3);
        far.room("101", "male", "adult", "ordinary", 30);
        UUID men = house.room("101", "male", "adult", "ordinary", 2);
        house.room("901", "male", "adult", "overflow", 2);
        Api clerk = house.clerk;
        UUID first = house.stay("male", 50);
        UUID second = house.stay("male", 60);
        UUID third = house.stay("male", 70);

        clerk.create(bed(first), Map.of()).statusCode(201).body("roomId", equalTo(men.toString()));
        clerk.create(bed(second), Map.of("roomId", men, "bedNo", 2)).statusCode(201);
        clerk.create(bed(third), Map.of())
                .statusCode(409)
                .body("code", equalTo("house-full"))
                .body("detail", containsString("乙站住宿区"))
                .body("detail", containsString("8 km"))
                .body("detail", containsString(house.overflow("openings")));
        clerk.get(HOUSES + "/" + house.house + "/nearest-free?sex=male")
                .body("places[0].name", equalTo("乙站住宿区"))
                .body("places[0].free", equalTo(3))
                .body("places[1].name", equalTo("丙站住宿区"));
        clerk.post(house.overflow("openings"), Map.of("reason", "很冷"))
                .statusCode(422)
                .body("code", equalTo("overflow-without-warning"));
        house.leader.post(house.overflow("openings"), Map.of()).statusCode(422);

        WeatherFixture.cap(
                        house.region,
                        WeatherFixture.Cap.alert(
                                house.region, "Orange", clock.instant().minusSeconds(60)))
                .statusCode(201);
        clerk.post(house.overflow("openings"), Map.of())
                .statusCode(200)
                .body("overflowCause", equalTo("warning"));
        clerk.create(bed(third), Map.of()).statusCode(201).body("bedNo", equalTo(1));
        clerk.post(house.overflow("closings"), Map.of())
                .statusCode(409)
                .body("code", equalTo("overflow-in-use"));
        clerk.get("/api/v1/lodging?unit=" + house.unit)
                .body("items[0].beds.find { it.kind == 'overflow' }.taken", equalTo(1))
                .body("items[0].beds.find { it.kind == 'ordinary' }.free", equalTo(0));

        clerk.post(
                        "/api/v1/care-cases/" + first + "/exits",
                        Map.of("kind", "self-departed", "statementSigned", true))
                .statusCode(200);
        clerk.post(moved(third), Map.of()).statusCode(200).body("roomId", equalTo(men.toString()));
        clerk.post(house.overflow("closings"), Map.of())
                .statusCode(200)
                .body("overflowSince", nullValue());
        clerk.get(bed(first)).body("beds[0].releaseReason", equalTo("exited"));
        theNightIsTold(house);
    }

    private static void theNightIsTold(LodgingFixture house) {
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            SeenEvent full = probe.await("house.full", house.house);
            assertThat(full.data().path("sex").asText()).isEqualTo("male");
            assertThat(full.data().path("overflowOpen").asBoolean()).isFalse();
            probe.await("overflow.opened", house.house);
            probe.await("overflow.closed", house.house);
            assertThat(probe.about(house.house).stream().map(SeenEvent::name))
                    .contains("house.changed")
                    .containsSubsequence("house.full", "overflow.opened", "overflow.closed");
        }
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'house-full'",
                                house.house))
                .isPositive();
    }

    @Test
    void who_has_no_bed_two_hours_after_coming_in_wakes_the_duty_leader() {
        LodgingFixture house = new LodgingFixture("庚站住宿区", 85.00, 45.00);
        house.room("101", "male", "adult", "ordinary", 4);
        UUID waiting = house.stay("male", 55);
        UUID housed = house.stay("male", 56);
        house.clerk.create(bed(housed), Map.of()).statusCode(201);

        clock.advance(Duration.ofMinutes(121));

        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            probe.await("bed.missing", waiting);
            assertThat(probe.about(housed).stream().map(SeenEvent::name))
                    .doesNotContain("bed.missing");
        }
        assertThat(
                        Sql.count(
                                "select count(*) from alarm where about_id = ? and step ="
                                        + " 'no-bed-yet'",
                                waiting))
                .isEqualTo(1);
    }

    @Test
    void thirty_two_clerks_at_once_fill_every_bed_and_none_twice() throws Exception {
        LodgingFixture house = new LodgingFixture("丁站住宿区", 75.00, 30.00);
        house.room("101", "male", "adult", "ordinary", BEDS - 5);
        house.room("102", "male", "adult", "ordinary", 5);
        List<UUID> stays = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            stays.add(house.stay("male", 40));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        List<Future<Integer>> answers = new ArrayList<>();
        for (UUID stay : stays) {
            answers.add(
                    clerks.submit(
                            () -> {
                                start.await();
                                return house.clerk
                                        .create(bed(stay), Map.of())
                                        .extract()
                                        .statusCode();
                            }));
        }
        start.countDown();
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        clerks.shutdown();

        assertThat(codes).containsOnly(201, 409);
        assertThat(codes.stream().filter(code -> code == 201)).hasSize(BEDS);
        assertThat(
                        Sql.count(
                                "select count(distinct (room_id, bed_no)) from bed_assignment"
                                        + " where house_id = ? and released_at is null",
                                house.house))
                .isEqualTo(BEDS);
    }
}
