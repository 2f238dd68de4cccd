package org.nuandong.dispatch.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

/** 巡查统计: what a unit's patrols add up to is what their events say. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PatrolFiguresTest {

    /** A corrected event takes the place of the one it names. */
    private static final String LATEST =
            "select payload from (select distinct on (aggregateid) aggregateid,"
                    + " payload from outbox"
                    + " where type in ('org.nuandong.dispatch.patrol.done.v1',"
                    + " 'org.nuandong.dispatch.patrol.corrected.v1') and unit = ? and not test"
                    + " order by aggregateid, sequence desc) last";

    @Inject TestClock clock;

    private PatrolFixture station;

    @BeforeEach
    void nine_in_the_evening() {
        clock.set(Instant.parse("2026-11-25T13:00:00Z"));
        station = PatrolFixture.in(Api.HUANGSHI, UUID.randomUUID());
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void figures_are_the_sums_of_the_events_and_know_no_tests() {
        UUID joint = station.goOut(clock.instant());
        station.checkIn(joint, 0, clock.instant()).statusCode(200);
        clock.advance(Duration.ofHours(1));
        station.act(joint, "ends", Map.of()).statusCode(200);
        station.checkIn(joint, 1, clock.instant().minusSeconds(600)).statusCode(200);
        UUID second = station.goOut(clock.instant());
        station.checkIn(second, 2, clock.instant()).statusCode(200);
        station.act(
                        second,
                        "skipped-points",
                        Map.of("pointId", station.points().get(0), "reason", "out-of-time"))
                .statusCode(200);
        clock.advance(Duration.ofHours(2));
        station.act(second, "ends", Map.of()).statusCode(200);
        walkATest();

        Map<String, Integer> figures = figures();

        assertThat(figures)
                .containsEntry("patrols", 2)
                .containsEntry("points", 3)
                .containsEntry("personTimes", 8);
        assertThat(figures.get("points")).isEqualTo(eventSum("points"));
        assertThat(figures.get("vehicleTimes")).isEqualTo(eventSum("vehicleTimes"));
        assertThat(figures.get("found")).isEqualTo(eventSum("found"));
        assertThat(figures.get("nightPatrols"))
                .isEqualTo(eventCount("payload ->> 'night' = 'true'"));
        assertThat(figures.get("patrols")).isEqualTo(eventCount("true"));
    }

    private void walkATest() {
        Map<String, Object> draft =
                station.draft(clock.instant(), clock.instant().plus(Duration.ofHours(1)));
        draft.put("test", true);
        UUID test = station.leader().created("/api/v1/patrols", draft);
        station.act(test, "starts", Map.of()).statusCode(200);
        station.checkIn(test, 0, clock.instant()).statusCode(200);
        station.act(test, "ends", Map.of()).statusCode(200);
    }

    private Map<String, Integer> figures() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), NightWindow.CHINA);
        Map<String, Integer> figures = new HashMap<>();
        Map<String, Object> row =
                station.leader()
                        .get(
                                "/api/v1/patrol-figures?unitId="
                                        + station.unit()
                                        + "&from="
                                        + day.minusDays(1)
                                        + "&to="
                                        + day)
                        .statusCode(200)
                        .body("", hasSize(1))
                        .body("[0].personTimesByAgency.civil-affairs", equalTo(8))
                        .body("[0].pointsSkipped.out-of-time", equalTo(1))
                        .extract()
                        .path("[0]");
        row.forEach(
                (name, value) -> {
                    if (value instanceof Integer number) {
                        figures.put(name, number);
                    }
                });
        return figures;
    }

    private int eventSum(String field) {
        return (int)
                Sql.count(
                        "select coalesce(sum((payload ->> '"
                                + field
                                + "')::int), 0) from ("
                                + LATEST
                                + ") e",
                        station.unit());
    }

    private int eventCount(String condition) {
        return (int)
                Sql.count(
                        "select count(*) from (" + LATEST + ") e where " + condition,
                        station.unit());
    }
}
