package org.nuandong.commons.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuandong.commons.event.Happenings.HUANGSHI;
import static org.nuandong.commons.event.Happenings.WUHAN;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.relay.Broker;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** The live stream: what happens reaches the screen, and a broken line loses nothing. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(LiveStreamTest.Impatient.class)
class LiveStreamTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Heartbeats short enough to wait for, few streams. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nuandong.live.heartbeat", "PT1S", "nuandong.live.streams", "3");
        }
    }

    @Inject EventOutbox outbox;

    @TestHTTPResource("/api/v1/live")
    URI live;

    private final UUID store = UUID.randomUUID();

    @Test
    void what_happens_in_the_callers_region_reaches_the_screen() {
        try (Screen screen = Screen.open(live, huangshi(), null)) {
            assertThat(screen.status()).isEqualTo(200);
            assertThat(screen.header("X-Accel-Buffering")).isEqualTo("no");
            record(1, WUHAN);
            record(2, HUANGSHI);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(screen.text())
                                            .contains("event:stock.counted")
                                            .contains("\"quantity\":2"));
            assertThat(screen.text()).doesNotContain("\"quantity\":1");
        }
    }

    @Test
    void a_broken_line_goes_on_after_the_last_event_it_saw() {
        String lastSeen;
        try (Screen screen = Screen.open(live, huangshi(), null)) {
            record(1, HUANGSHI);
            await().atMost(PATIENCE).until(() -> screen.text().contains("\"quantity\":1"));
            lastSeen = screen.lastId();
        }
        record(2, HUANGSHI);
        record(3, HUANGSHI);

        try (Screen screen = Screen.open(live, huangshi(), lastSeen)) {
            await().atMost(PATIENCE).until(() -> screen.text().contains("\"quantity\":3"));
            assertThat(screen.text()).contains("\"quantity\":2").doesNotContain("\"quantity\":1");
        }
    }

    @Test
    void a_quiet_stream_says_that_it_lives() {
        try (Screen screen = Screen.open(live, huangshi(), null)) {
            await().atMost(PATIENCE).until(() -> screen.text().contains(":still here"));
        }
    }

    @Test
    void kafka_is_not_needed_for_it() {
        try (Screen screen = Screen.open(live, huangshi(), null)) {
            Broker.stopped(
                    () -> {
                        record(5, HUANGSHI);
                        await().atMost(PATIENCE)
                                .until(() -> screen.text().contains("\"quantity\":5"));
                    });
        }
    }

    @Test
    void the_stream_ends_with_the_token() {
        String brief =
                Tokens.of(Role.HOTLINE_CLERK).regions("420200").life(Duration.ofSeconds(3)).sign();
        try (Screen screen = Screen.open(live, brief, null)) {
            await().atMost(PATIENCE).until(screen::ended);
            assertThat(screen.text()).contains("event:opened");
        }
    }

    @Test
    void an_expired_cursor_and_a_missing_token_are_refused_before_the_stream_begins() {
        String expired = new ChangeCursor(0, 1).text();
        try (Screen screen = Screen.open(live, huangshi(), expired)) {
            assertThat(screen.status()).isEqualTo(410);
        }
        try (Screen screen = Screen.open(live, "no-token", null)) {
            assertThat(screen.status()).isEqualTo(401);
        }
    }

    @Test
    void one_stream_too_many_is_503_until_another_ends() {
        try (Screen first = Screen.open(live, huangshi(), null);
                Screen second = Screen.open(live, huangshi(), null)) {
            try (Screen third = Screen.open(live, huangshi(), null)) {
                assertThat(third.status()).isEqualTo(200);
                try (Screen fourth = Screen.open(live, huangshi(), null)) {
                    assertThat(fourth.status()).isEqualTo(503);
                }
            }
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                try (Screen again = Screen.open(live, huangshi(), null)) {
                                    assertThat(again.status()).isEqualTo(200);
                                }
                            });
        }
    }

    private static String huangshi() {
        return Tokens.of(Role.HOTLINE_CLERK).regions("420200").sign();
    }

    private void record(int quantity, RegionCode region) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.record(quiltsCounted(store, quantity, region, null)));
    }
}
