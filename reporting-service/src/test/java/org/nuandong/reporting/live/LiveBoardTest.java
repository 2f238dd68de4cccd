package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Following;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Rescue;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** The board of the duty room, asked and followed. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LiveBoardTest {

    private static final String CALLED = "2026-12-29T10:00:00+08:00";
    private static final String DUE = "2026-12-29T10:30:00+08:00";

    @TestHTTPResource("/api/v1/live-board/stream")
    URI stream;

    @Inject TestClock clock;

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    private static String leader(String region) {
        return Tokens.of("duty-leader").subject("leader").regions(region).sign();
    }

    private static JsonPath board(String region) {
        return Api.as(leader(region))
                .get("/api/v1/live-board")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void an_open_incident_shows_its_number_and_the_seconds_left() {
        Rescue rescue =
                new Rescue(Post.station("230102"), "230102").called(CALLED, "platform-110", DUE);
        clock.set(Instant.parse("2026-12-29T02:20:00Z"));

        Post.hand(rescue.events().stream().map(e -> e.with("gridCell", "45.75,126.64")).toList());

        JsonPath board = board("230102");
        assertThat(board.getString("incidents[0].number")).isEqualTo(rescue.number);
        assertThat(board.getInt("incidents[0].secondsLeft")).isEqualTo(600);
        assertThat(board.getString("incidents[0].link"))
                .isEqualTo("http://localhost:8082/api/v1/incidents/" + rescue.id);
        assertThat(board.getString("incidents[0].unitName")).isEqualTo("测试单位 230102");
        assertThat(board.getFloat("incidents[0].cell.lat")).isEqualTo(45.75f);
        assertThat(board.getFloat("incidents[0].cell.lon")).isEqualTo(126.64f);
        assertThat(board.getInt("counts.open")).isEqualTo(1);
        assertThat(board.getInt("counts.waiting")).isEqualTo(1);
        assertThat(board.getInt("counts.overdue")).isZero();
    }

    @Test
    void a_deadline_passed_by_a_millisecond_is_overdue() {
        Post.hand(new Rescue(null, "230103").called(CALLED, "hotline", DUE).events());
        clock.set(Instant.parse("2026-12-29T02:30:00.001Z"));

        assertThat(board("230103").getInt("counts.overdue")).isEqualTo(1);
    }

    @Test
    void an_older_event_turns_nothing_back() {
        Rescue rescue =
                new Rescue(null, "230104")
                        .called(CALLED, "hotline", DUE)
                        .dispatched("2026-12-29T10:01:00+08:00")
                        .arrived("2026-12-29T10:20:00+08:00", true);
        List<Told> events = rescue.events();
        Post.hand(events.get(0), events.get(1), events.get(3));
        assertThat(board("230104").getBoolean("incidents[0].gap")).isTrue();

        Post.hand(events.get(2));

        JsonPath board = board("230104");
        assertThat(board.getString("incidents[0].state")).isEqualTo("on-scene");
        assertThat(board.getString("incidents[0].dispatchedAt")).isNotNull();
        assertThat(board.getBoolean("incidents[0].gap")).isFalse();
    }

    @Test
    void a_closed_incident_a_test_call_and_a_foreign_one_are_not_on_the_board() {
        Post.hand(
                new Rescue(null, "230105")
                        .called(CALLED, "hotline", DUE)
                        .closed("2026-12-29T11:00:00+08:00")
                        .events());
        Post.hand(
                new Rescue(null, "230105")
                        .called(CALLED, "hotline", DUE).events().stream()
                                .map(Told::asTest)
                                .toList());
        Post.hand(new Rescue(null, "230106").called(CALLED, "hotline", DUE).events());

        assertThat(board("230105").getList("incidents")).isEmpty();
    }

    @Test
    void a_team_bound_to_its_station_sees_that_station_and_what_has_none() {
        UUID own = Post.station("230108");
        UUID other = Post.station("230108");
        Stream.of(own, other)
                .forEach(
                        unit ->
                                Post.hand(
                                        new Rescue(unit, "230108")
                                                .called(CALLED, "hotline", DUE)
                                                .events()));
        Post.hand(new Rescue(null, "230108").called(CALLED, "hotline", DUE).events());
        String member =
                Tokens.of("team-member").subject("member").regions("230108").units(own).sign();

        Api.as(member)
                .get("/api/v1/live-board")
                .then()
                .statusCode(200)
                .body("incidents.size()", equalTo(2));
    }

    @Test
    void the_stream_tells_what_is_there_what_changes_and_what_is_gone() throws Exception {
        Rescue rescue =
                new Rescue(null, "230109")
                        .called(CALLED, "hotline", DUE)
                        .dispatched("2026-12-29T10:01:00+08:00")
                        .closed("2026-12-29T11:00:00+08:00");
        List<Told> events = rescue.events();
        try (Following following = new Following(stream, leader("230109"))) {
            await().until(() -> following.told("board").size() == 1);
            assertThat(following.told("board").get(0)).contains("\"changed\":[]");

            Post.hand(events.get(0), events.get(1));
            await().atMost(Duration.ofSeconds(2)).until(() -> following.told("board").size() == 2);
            assertThat(following.told("board").get(1))
                    .contains(rescue.number, "\"state\":\"open\"");

            Post.hand(new Rescue(null, "230110").called(CALLED, "hotline", DUE).events());
            Post.hand(events.get(2));
            await().until(() -> following.told("board").size() == 3);
            assertThat(following.told("board").get(2)).contains("\"state\":\"dispatched\"");

            Post.hand(events.get(3));
            await().until(() -> following.told("board").size() == 4);
            assertThat(following.told("board").get(3)).contains("\"gone\":[\"" + rescue.id + "\"]");
        }
    }

    @Test
    void the_stream_ends_with_the_token() {
        List<String> told;
        String brief =
                Tokens.of("viewer")
                        .subject("viewer")
                        .regions("230111")
                        .life(Duration.ofSeconds(3))
                        .sign();
        try (Following following = new Following(stream, brief)) {
            await().atMost(Duration.ofSeconds(8)).until(following::isOver);
            told = following.told("board");
        }
        assertThat(told).isNotEmpty();
    }

    @Test
    void a_wire_that_is_cut_loses_nothing() {
        Rescue rescue = new Rescue(null, "230112").called(CALLED, "hotline", DUE);
        Rescue later = new Rescue(null, "230112").called(CALLED, "hotline", DUE);
        try (Following following = new Following(stream, leader("230112"))) {
            await().until(() -> following.told("board").size() == 1);

            Tables.change(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'news-wire'");
            Post.hand(rescue.events());

            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(
                            () ->
                                    assertThat(following.told("board"))
                                            .last()
                                            .asString()
                                            .contains(rescue.number));
            await().until(
                            () ->
                                    Tables.number(
                                                    "select count(*) from pg_stat_activity where"
                                                            + " application_name = 'news-wire'")
                                            == 1);
            Post.hand(later.events());
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(
                            () ->
                                    assertThat(following.told("board"))
                                            .last()
                                            .asString()
                                            .contains(later.number));
        }
    }
}
