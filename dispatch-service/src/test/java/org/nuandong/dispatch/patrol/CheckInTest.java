package org.nuandong.dispatch.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.TestClock;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class CheckInTest {

    @Inject TestClock clock;

    private PatrolFixture station;
    private UUID patrol;

    @BeforeEach
    void a_team_is_out() {
        clock.set(Instant.parse("2026-11-25T13:00:00Z"));
        station = PatrolFixture.in(Api.HUANGSHI, UUID.randomUUID());
        patrol = station.goOut(clock.instant());
        clock.advance(Duration.ofMinutes(30));
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void another_team_s_telephone_tells_nothing_of_this_walk() {
        Api stranger =
                Api.with(
                        Tokens.of("team-member")
                                .subject("staff-of-another-team")
                                .regions(Api.HUANGSHI));
        Map<String, Object> visit =
                Map.of("items", List.of(station.visit("s", 0, clock.instant().minusSeconds(60))));

        stranger.post(PatrolFixture.path(patrol, "check-ins"), visit)
                .statusCode(403)
                .body("code", equalTo("not-of-this-team"));
        stranger.post(PatrolFixture.path(patrol, "ends"), Map.of()).statusCode(403);
    }

    @Test
    void a_telephone_sends_what_it_has_gathered_and_may_send_it_again() {
        Instant at = clock.instant().minusSeconds(900);
        Map<String, Object> bulk =
                Map.of(
                        "items",
                        List.of(
                                station.visit("a", 0, at),
                                station.visit("b", 1, at.plusSeconds(300)),
                                station.visit("c", 0, at.plusSeconds(600))));

        station.act(patrol, "check-ins", bulk)
                .statusCode(200)
                .body("result", contains("taken", "taken", "conflict"))
                .body("[2].conflict", equalTo("same-point-again"))
                .body("[2].checkIn.counted", equalTo(false));
        station.act(patrol, "check-ins", bulk)
                .statusCode(200)
                .body("result", contains("repeated", "repeated", "repeated"));

        station.leader().get("/api/v1/patrols/" + patrol).body("counts.points", equalTo(2));
    }

    @Test
    void the_same_key_with_other_content_is_a_conflict_and_the_first_stays() {
        Instant at = clock.instant();
        station.act(patrol, "check-ins", Map.of("items", List.of(station.visit("a", 0, at))));

        station.act(patrol, "check-ins", Map.of("items", List.of(station.visit("a", 1, at))))
                .statusCode(200)
                .body("[0].result", equalTo("conflict"))
                .body("[0].conflict", equalTo("other-content"))
                .body("[0].checkIn.pointId", equalTo(station.points().get(0).toString()));
        station.leader().get("/api/v1/patrols/" + patrol).body("counts.points", equalTo(1));
    }

    @Test
    void a_check_in_far_away_or_without_a_place_is_taken_and_shown() {
        Instant at = clock.instant();
        Map<String, Object> far = station.visit("far", 0, at);
        far.put("point", Map.of("longitude", 115.06, "latitude", 30.21));
        Map<String, Object> blind = station.visit("blind", 1, at);
        blind.remove("point");

        station.act(patrol, "check-ins", Map.of("items", List.of(far, blind)))
                .statusCode(200)
                .body("result", contains("taken", "taken"))
                .body("[0].checkIn.near", equalTo(false))
                .body("[0].checkIn.distanceMetres", greaterThan(900))
                .body("[1].checkIn.near", nullValue())
                .body("[1].checkIn.distanceMetres", nullValue());
    }

    @Test
    void outside_the_patrol_or_in_the_future_it_is_kept_and_not_counted() {
        Instant now = clock.instant();

        station.act(
                        patrol,
                        "check-ins",
                        Map.of(
                                "items",
                                List.of(
                                        station.visit("a", 0, now.minus(Duration.ofHours(3))),
                                        station.visit("b", 1, now.plus(Duration.ofHours(3))))))
                .statusCode(200)
                .body("conflict", contains("outside-patrol", "time-in-future"));

        station.leader().get("/api/v1/patrols/" + patrol).body("counts.points", equalTo(0));
        station.leader()
                .get(PatrolFixture.path(patrol, "way"))
                .body("checkIns.counted", contains(false, false));
    }

    @Test
    void an_unknown_point_is_told_and_the_rest_of_the_bulk_is_taken() {
        Map<String, Object> strange = station.visit("x", 0, clock.instant());
        strange.put("pointId", UUID.randomUUID());

        station.act(
                        patrol,
                        "check-ins",
                        Map.of("items", List.of(strange, station.visit("a", 0, clock.instant()))))
                .statusCode(200)
                .body("result", contains("conflict", "taken"))
                .body("[0].conflict", equalTo("point-unknown"));
    }

    @Test
    void what_comes_after_the_end_corrects_the_count() {
        station.checkIn(patrol, 0, clock.instant()).statusCode(200);
        Instant visited = clock.instant();
        clock.advance(Duration.ofMinutes(20));
        station.act(patrol, "ends", Map.of()).statusCode(200);
        clock.advance(Duration.ofHours(5));

        station.checkIn(patrol, 1, visited.plusSeconds(300))
                .statusCode(200)
                .body("[0].result", equalTo("taken"));

        assertThat(events("patrol.done")).isEqualTo(1);
        assertThat(events("patrol.corrected")).isEqualTo(1);
        station.leader().get("/api/v1/patrols/" + patrol).body("counts.points", equalTo(2));
    }

    @Test
    void sixteen_telephones_at_one_point_at_once_count_it_once() throws Exception {
        Instant at = clock.instant();
        ExecutorService telephones = Executors.newFixedThreadPool(16);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Map<String, Object> items = Map.of("items", List.of(station.visit("race-" + i, 0, at)));
            sent.add(
                    telephones.submit(
                            () -> {
                                go.await();
                                return station.act(patrol, "check-ins", items)
                                        .statusCode(200)
                                        .extract()
                                        .path("[0].result");
                            }));
        }
        go.countDown();
        List<String> results = new ArrayList<>();
        for (Future<String> one : sent) {
            results.add(one.get());
        }
        telephones.shutdown();

        assertThat(results).containsOnlyOnce("taken").hasSize(16);
        assertThat(
                        Sql.count(
                                "select count(*) from patrol_check_in where patrol_id = ?"
                                        + " and counted",
                                patrol))
                .isEqualTo(1);
        station.leader().get("/api/v1/patrols/" + patrol).body("counts.points", equalTo(1));
    }

    private long events(String name) {
        return Sql.count(
                "select count(*) from outbox where aggregateid = ? and type = ?",
                patrol,
                "org.nuandong.dispatch." + name + ".v1");
    }
}
