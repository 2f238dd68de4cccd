package org.nuandong.dispatch.lodging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuandong.dispatch.Guests.soon;
import static org.nuandong.dispatch.lodging.LodgingFixture.bed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Guests;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** 381号 Art. 8: women in the house are not left without a woman on duty unnoticed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WomenWatchTest {

    private static final String ALARM = "no-woman-on-duty";

    @Inject TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    private UUID startedShift(LodgingFixture station, String leader) {
        UUID team =
                station.leader.created(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "值班组-" + leader,
                                "kind",
                                "street-patrol",
                                "regionCode",
                                station.region,
                                "unitId",
                                station.unit));
        UUID shift =
                station.leader.created(
                        "/api/v1/shifts",
                        Map.of(
                                "teamId",
                                team,
                                "leader",
                                leader,
                                "leaderName",
                                "李某女",
                                "startsAt",
                                clock.instant().toString(),
                                "endsAt",
                                clock.instant().plus(Duration.ofHours(8)).toString()));
        station.leader.post("/api/v1/shifts/" + shift + "/starts", Map.of()).statusCode(200);
        return shift;
    }

    private static String woman(LodgingFixture station) {
        String subject = "woman-" + UUID.randomUUID();
        station.leader.created(
                "/api/v1/officers",
                Map.of(
                        "subject",
                        subject,
                        "name",
                        "李某女",
                        "sex",
                        "female",
                        "regionCode",
                        station.region));
        return subject;
    }

    private static Api clerk(LodgingFixture station, String subject) {
        return Api.with(Tokens.of("station-clerk").subject(subject).regions(station.region));
    }

    private static void goesHome(LodgingFixture station, UUID shift) {
        station.leader.post("/api/v1/shifts/" + shift + "/ends", Map.of()).statusCode(200);
    }

    private static long watched(LodgingFixture station) {
        return Sql.count(
                "select count(*) from deadline where aggregate_id = ? and step = 'women-off-duty'"
                        + " and done_at is null",
                station.house);
    }

    @Test
    void the_last_woman_goes_home_and_the_leader_is_woken_unless_another_one_comes() {
        LodgingFixture station = new LodgingFixture("辛站住宿区", 92.00, 36.00);
        station.room("201", "female", "adult", "ordinary", 4);
        station.room("202", "male", "adult", "ordinary", 4);
        String first = woman(station);
        UUID evening = startedShift(station, first);
        UUID beside = startedShift(station, woman(station));
        Api acting = clerk(station, first);
        acting.create(bed(station.stay("male", 40)), Map.of()).statusCode(201);
        acting.create(bed(station.stay("female", 38)), Map.of()).statusCode(201);

        goesHome(station, evening);
        assertThat(watched(station)).isZero(); // Another woman is there.
        goesHome(station, beside);
        assertThat(watched(station)).isEqualTo(1);
        UUID night = startedShift(station, woman(station));
        clock.advance(Duration.ofMinutes(16));
        soon("somebody has looked").until(() -> watched(station) == 0);
        assertThat(Guests.alarms(station.house, ALARM, "duty-leader")).isZero();

        goesHome(station, night);
        clock.advance(Duration.ofMinutes(16));
        soon("the duty leader is woken")
                .untilAsserted(
                        () ->
                                assertThat(Guests.alarms(station.house, ALARM, "duty-leader"))
                                        .isEqualTo(1));
        try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) {
            assertThat(
                            probe.await("house.no-woman-on-duty", station.house)
                                    .data()
                                    .path("women")
                                    .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void where_only_men_sleep_nobody_is_woken() {
        LodgingFixture station = new LodgingFixture("壬站住宿区", 92.50, 36.50);
        station.room("301", "male", "adult", "ordinary", 4);
        station.clerk.create(bed(station.stay("male", 44)), Map.of()).statusCode(201);
        UUID shift = startedShift(station, woman(station));

        goesHome(station, shift);

        assertThat(watched(station)).isZero();
    }
}
