package org.nuandong.commons.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.event.RelayBell;
import org.nuandong.deploy.testing.Backing;

/** Two relays on one database: one leads, a stopped one loses its lead and can mark nothing. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(RelayFencingTest.ByHand.class)
class RelayFencingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** No relay of the service's own; a lease short enough to wait for. */
    public static class ByHand implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nuandong.events.relay.enabled", "false",
                    "nuandong.events.relay.lease", "PT1S",
                    "nuandong.events.relay.standby", "PT0.1S");
        }
    }

    @Inject EventOutbox outbox;
    @Inject RelayDatabase database;
    @Inject Leaders leaders;
    @Inject RelayMeters meters;
    @Inject EventConfig config;
    @Inject Clock clock;

    private final UUID store = UUID.randomUUID();

    @Test
    void the_second_relay_stands_by_and_takes_over_when_the_first_ends() throws Exception {
        try (Running first = new Running()) {
            await().atMost(PATIENCE).until(RelayFencingTest::leadIsTaken);
            try (Running second = new Running()) {
                record(1);
                awaitPublished(1);
                first.close();
                record(2);
                awaitPublished(2);
            }
        }
        // PostgreSQL gives the lead back when it notices that the connection is gone.
        await().atMost(PATIENCE).until(() -> !leadIsTaken());
    }

    @Test
    void a_relay_stopped_beyond_its_lease_loses_the_lead_and_marks_nothing_when_it_wakes()
            throws Exception {
        record(1);
        try (RelaySession stopped = database.connect()) {
            assertThat(stopped.takesTheLead()).isTrue();
            Backlog backlog = new Backlog(stopped.connection(), Unlisted.of(config));
            List<PendingEvent> read = backlog.pending(10_000);

            try (Running other = new Running()) {
                awaitPublished(1);
            }

            assertThatThrownBy(() -> backlog.published(read, clock.instant()))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Database.number("select count(*) from change where aggregate_id = ?", store))
                .isEqualTo(1);
    }

    @Test
    void only_one_session_has_the_lead() throws Exception {
        try (RelaySession first = database.connect();
                RelaySession second = database.connect()) {
            assertThat(first.takesTheLead()).isTrue();
            assertThat(second.takesTheLead()).isFalse();
        }
    }

    private final class Running implements AutoCloseable {

        private final RelayBell bell = new RelayBell();
        private final RelayLoop loop = new RelayLoop(database, leaders, bell, meters, config);
        private final Thread thread = new Thread(loop);

        Running() {
            thread.start();
        }

        @Override
        public void close() throws InterruptedException {
            loop.stop();
            bell.ring();
            thread.join();
        }
    }

    private void record(int quantity) {
        QuarkusTransaction.requiringNew().run(() -> outbox.record(quiltsCounted(store, quantity)));
    }

    private void awaitPublished(int events) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Database.number(
                                                        "select count(*) from outbox where"
                                                                + " aggregateid = ? and"
                                                                + " published_at is not null",
                                                        store))
                                        .isEqualTo(events));
    }

    private static boolean leadIsTaken() {
        return Database.number(
                        "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                                + " where l.locktype = 'advisory' and a.datname ="
                                + " current_database() and a.application_name = 'event-relay'")
                > 0;
    }
}
