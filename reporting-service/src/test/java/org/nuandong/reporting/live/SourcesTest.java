package org.nuandong.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.reporting.Api;
import org.nuandong.reporting.Post;
import org.nuandong.reporting.Tables;
import org.nuandong.reporting.TestClock;
import org.nuandong.reporting.Told;

/** A quiet night and a broken pipe do not look alike. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SourcesTest {

    private static final String NIGHT = "2026-12-29T22:00:00+08:00";

    @Inject TestClock clock;
    @Inject Sources sources;

    @BeforeEach
    void nobodyWasHeard() {
        Tables.change("delete from source_heartbeat");
        clock.set(Instant.parse("2026-12-29T14:00:03Z"));
    }

    @AfterEach
    void timeRunsOn() {
        clock.run();
    }

    private static Told beat(String at, int partition, int waiting) {
        return Told.of("dispatch", "service.heartbeat", new UUID(0, 7), 1, at)
                .with("service", "dispatch")
                .with("highestPublished", 10)
                .with("oldestUnpublishedAgeSeconds", waiting)
                .with("partition", partition);
    }

    private Source dispatch() {
        return sources.all().stream()
                .filter(s -> s.service().equals("dispatch"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_that_beats_on_every_partition_is_live_and_covers_until_then() {
        IntStream.range(0, 12).forEach(p -> Post.hand(beat(NIGHT, p, 0)));

        assertThat(dispatch().state()).isEqualTo("live");
        assertThat(dispatch().coveredUntil()).isEqualTo("2026-12-29T13:59:59Z");
    }

    @Test
    void one_partition_that_is_silent_leaves_the_end_open() {
        IntStream.range(0, 11).forEach(p -> Post.hand(beat(NIGHT, p, 0)));

        assertThat(dispatch().partitionsHeard()).isEqualTo(11);
        assertThat(dispatch().coveredUntil()).isNull();
    }

    @Test
    void one_that_has_not_been_heard_is_unheard_and_later_silent() {
        assertThat(dispatch().state()).isEqualTo("unheard");

        Post.hand(beat(NIGHT, 0, 0));
        clock.set(Instant.parse("2026-12-29T14:00:16Z"));

        assertThat(dispatch().state()).isEqualTo("silent");
    }

    @Test
    void one_whose_events_wait_is_late() {
        IntStream.range(0, 12).forEach(p -> Post.hand(beat(NIGHT, p, 120)));

        assertThat(dispatch().state()).isEqualTo("late");
        assertThat(dispatch().coveredUntil()).isEqualTo("2026-12-29T13:57:59Z");
    }

    @Test
    void an_older_heartbeat_turns_nothing_back() {
        Post.hand(beat(NIGHT, 0, 0));
        Post.hand(beat("2026-12-29T21:59:55+08:00", 0, 0));

        assertThat(dispatch().lastHeardAt()).isEqualTo("2026-12-29T14:00:00Z");
    }

    @Test
    void heartbeats_are_not_kept_in_the_log() {
        Post.hand(beat(NIGHT, 0, 0));

        assertThat(Tables.number("select count(*) from event where name = 'service.heartbeat'"))
                .isZero();
    }

    @Test
    void the_duty_room_is_told() {
        assertThat(
                        Api.as(Api.officer("420200"))
                                .get("/api/v1/sources")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("service"))
                .containsExactly("beneficiary", "dispatch");
    }
}
