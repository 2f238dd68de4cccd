package org.nuandong.commons.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.nuandong.commons.event.Happenings.quiltsCounted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.event.Database;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.event.Happenings;
import org.nuandong.commons.event.RecordedEvent;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.EventProbe;
import org.nuandong.deploy.testing.SeenEvent;

/**
 * Sending: what is committed is sent, once marked it was acknowledged, whatever fails meanwhile.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EventRelayTest {

    private static final String TOPIC = "nuandong.commons.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject EventOutbox outbox;
    @Inject EventRepublish republish;

    @TestHTTPResource(value = "/", management = true)
    String management;

    private final UUID store = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @Test
    void a_committed_event_is_sent_with_its_envelope() {
        RecordedEvent recorded = record(store, 4);

        try (EventProbe probe = EventProbe.on(TOPIC)) {
            SeenEvent seen = probe.await("stock.counted", store);

            assertThat(seen.key()).isEqualTo(store.toString());
            assertThat(seen.id()).isEqualTo(recorded.id().toString());
            assertThat(seen.type()).isEqualTo("org.nuandong.commons.stock.counted.v1");
            assertThat(seen.headers())
                    .containsEntry("specversion", "1.0")
                    .containsEntry("source", "/nuandong/commons")
                    .containsEntry("subject", store.toString())
                    .containsEntry("sequence", "1")
                    .containsEntry("epoch", "1")
                    .containsEntry("regioncode", "420200")
                    .containsEntry("unitid", unit.toString())
                    .containsEntry("test", "false")
                    .containsEntry("content-type", "application/json");
            assertThat(seen.headers().get("traceparent"))
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-..");
            assertThat(seen.data().get("occurredAt").asText()).isEqualTo("2026-11-21T02:00:00Z");
            assertThat(seen.data().get("quantity").asInt()).isEqualTo(4);
        }
    }

    @Test
    void an_event_that_took_an_early_position_and_commits_late_is_still_sent() throws Exception {
        UUID late = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.record(quiltsCounted(late, 1));
        Thread others =
                new Thread(
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                record(store, i);
                            }
                        });
        others.start();
        others.join();
        awaitPublished(store, 50);
        assertThat(published(late)).isZero();
        QuarkusTransaction.commit();

        awaitPublished(late, 1);
        assertThat(firstPosition(late)).isLessThan(firstPosition(store));
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            probe.await("stock.counted", late);
        }
    }

    @Test
    void the_events_of_one_aggregate_keep_their_order() {
        for (int i = 1; i <= 30; i++) {
            record(store, i);
        }
        awaitPublished(store, 30);

        try (EventProbe probe = EventProbe.on(TOPIC)) {
            await().atMost(PATIENCE)
                    .pollInSameThread()
                    .untilAsserted(
                            () ->
                                    assertThat(probe.about(store))
                                            .extracting(SeenEvent::sequence)
                                            .containsExactly(upTo(30)));
        }
    }

    @Test
    void while_kafka_stands_still_changes_are_numbered_and_the_events_follow_once_it_wakes() {
        record(store, 1);
        awaitPublished(store, 1);
        Broker.stopped(
                () -> {
                    record(store, 2);
                    record(store, 3);
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(numbered(store)).isEqualTo(3));
                    assertThat(published(store)).isEqualTo(1);
                    await().atMost(PATIENCE).untilAsserted(() -> assertReady(true));
                });

        awaitPublished(store, 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertReady(false));
        assertThat(numbered(store)).isEqualTo(3);
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            probe.await(seen -> store.equals(seen.subject()) && seen.sequence() == 3, "third");
            assertThat(probe.about(store)).extracting(SeenEvent::sequence).contains(1L, 2L, 3L);
        }
    }

    @Test
    void a_relay_whose_session_is_cut_goes_on_and_loses_nothing() {
        for (int i = 0; i < 20; i++) {
            record(store, i);
            if (i % 5 == 0) {
                Database.run(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = 'event-relay'");
            }
        }

        awaitPublished(store, 20);
        assertThat(numbered(store)).isEqualTo(20);
    }

    @Test
    void a_republication_sends_the_same_ids_again_in_their_order() {
        List<RecordedEvent> recorded =
                List.of(record(store, 1), record(store, 2), record(store, 3));
        awaitPublished(store, 3);

        EventRepublish.Progress asked = republish.since(java.time.Instant.EPOCH, "operator-1");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                republish
                                                        .progress(asked.id())
                                                        .orElseThrow()
                                                        .finishedAt())
                                        .isNotNull());
        assertThat(republish.progress(asked.id()).orElseThrow().sent())
                .isEqualTo(
                        Database.number(
                                "select count(*) from outbox where position <= (select up_to from republication where id = ?)",
                                asked.id()));
        String[] twice =
                java.util.stream.Stream.concat(recorded.stream(), recorded.stream())
                        .map(event -> event.id().toString())
                        .toArray(String[]::new);
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            await().atMost(PATIENCE)
                    .pollInSameThread()
                    .untilAsserted(
                            () ->
                                    assertThat(probe.about(store))
                                            .extracting(SeenEvent::id)
                                            .containsExactly(twice));
        }
        assertThat(numbered(store)).isEqualTo(3);
    }

    @Test
    void a_heartbeat_reaches_every_partition() {
        try (EventProbe probe = EventProbe.on(TOPIC)) {
            await().atMost(PATIENCE)
                    .pollInSameThread()
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    probe.all().stream()
                                                            .filter(
                                                                    seen ->
                                                                            seen.name()
                                                                                    .equals(
                                                                                            "service.heartbeat"))
                                                            .map(SeenEvent::partition)
                                                            .distinct())
                                            .hasSize(12));
            SeenEvent beat =
                    probe.await(seen -> seen.name().equals("service.heartbeat"), "heartbeat");
            assertThat(beat.data().get("service").asText()).isEqualTo("commons");
            assertThat(beat.data().get("partition").asInt()).isEqualTo(beat.partition());
            assertThat(beat.data().get("epoch").asInt()).isEqualTo(1);
            assertThat(beat.data().has("oldestUnpublishedAgeSeconds")).isTrue();
        }
    }

    private RecordedEvent record(UUID about, int quantity) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                outbox.record(
                                        quiltsCounted(about, quantity, Happenings.HUANGSHI, unit)));
    }

    /** Ready all the time; degraded as long as events wait. */
    private void assertReady(boolean degraded) {
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'events' }.data.degraded", equalTo(degraded));
    }

    private static Long[] upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
    }

    private static void awaitPublished(UUID about, int events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published(about)).isEqualTo(events));
    }

    private static long published(UUID about) {
        return Database.number(
                "select count(*) from outbox where aggregateid = ? and published_at is not null",
                about);
    }

    private static long firstPosition(UUID about) {
        return Database.number("select min(position) from outbox where aggregateid = ?", about);
    }

    private static long numbered(UUID about) {
        return Database.number("select count(*) from change where aggregate_id = ?", about);
    }
}
