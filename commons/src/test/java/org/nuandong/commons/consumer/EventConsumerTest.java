package org.nuandong.commons.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.event.Database;
import org.nuandong.deploy.testing.Backing;

/** Taking in: once, in order, waiting out what heals, putting aside what never will. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EventConsumerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject MeterRegistry meters;

    private final Neighbour neighbour = new Neighbour();

    @AfterEach
    void goodbye() {
        neighbour.close();
    }

    @Test
    void an_event_delivered_twice_counts_once() {
        UUID twice = neighbour.counts(7);
        neighbour.counts(twice, 7);
        neighbour.arrived();
        neighbour.counts(twice, 7);
        UUID last = neighbour.counts(8);

        awaitCounted(last);
        assertThat(counted(twice)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    org.nuandong.neighbour.stock.counted.v2 | {"occurredAt":"2026-11-21T02:00:00Z"} | unknown major version v2
                    org.nuandong.neighbour.stock.counted.v1 | {"occurredAt":                        | the data is not readable JSON
                    org.nuandong.neighbour.stock.counted.v1 | [1]                                   | the data is not a JSON object
                    org.nuandong.neighbour.stock.counted.v1 | {"quantity":1}                        | occurredAt is missing
                    com.example.ping                        | {"occurredAt":"2026-11-21T02:00:00Z"} | the event type has not the form of this house
                    org.nuandong.neighbour.stock.counted.v1 | {"item":"quilt","quantity":-1,"occurredAt":"2026-11-21T02:00:00Z"}   | a quantity below zero
                    org.nuandong.neighbour.stock.counted.v1 | {"item":"quilt","quantity":5000,"occurredAt":"2026-11-21T02:00:00Z"} | the database refuses it with SQLSTATE 23514
                    org.nuandong.neighbour.stock.counted.v1 | {"occurredAt":"2026-11-21T02:00:00Z"} | its effect fails with NullPointerException
                    """)
    void poison_goes_to_the_dead_letters_and_the_partition_goes_on(
            String type, String data, String reason) {
        UUID before = neighbour.counts(1);
        neighbour.sends(UUID.randomUUID(), type, data);
        long poison = neighbour.arrived();
        List<UUID> after = IntStream.range(0, 20).mapToObj(n -> neighbour.counts(n)).toList();
        long last = neighbour.arrived();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reasonOf(poison)).isEqualTo(reason));
        awaitCounted(before);
        awaitCounted(after);
        assertThat(deadLettersBetween(poison - 1, last)).isEqualTo(1);
        awaitCommitted(last);
    }

    @Test
    void an_event_without_its_headers_is_poison_too() {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_type", "org.nuandong.neighbour.stock.counted.v1");
        headers.put("ce_time", "2026-11-21T02:00:01Z");
        neighbour.sends(headers, Neighbour.data(1).getBytes());
        long poison = neighbour.arrived();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(reasonOf(poison)).isEqualTo("header ce_id is missing"));
    }

    @Test
    void an_unknown_type_is_counted_and_left_alone() {
        double before = meters.get("nuandong.events.unknown").counter().count();
        UUID unknown =
                neighbour.sends(
                        UUID.randomUUID(),
                        "org.nuandong.neighbour.stock.invented-next-year.v1",
                        Neighbour.data(1));
        long place = neighbour.arrived();
        awaitCounted(neighbour.counts(2));

        assertThat(Database.number("select count(*) from inbox where event_id = ?", unknown))
                .isZero();
        assertThat(counted(unknown)).isZero();
        assertThat(meters.get("nuandong.events.unknown").counter().count()).isEqualTo(before + 1);
        assertThat(reasonOf(place)).isNull();
    }

    @Test
    void a_database_that_is_gone_for_seconds_puts_nothing_into_the_dead_letters() throws Exception {
        UUID first = neighbour.counts(1);
        awaitCounted(first);
        long lettersBefore = Database.number("select count(*) from dead_letter");
        List<UUID> during = new ArrayList<>();
        Database.awayDuring(
                () -> {
                    for (int i = 0; i < 200; i++) {
                        during.add(neighbour.counts(i));
                    }
                    neighbour.arrived();
                    await().atMost(PATIENCE)
                            .until(
                                    () ->
                                            meters.get("nuandong.events.waiting").gauge().value()
                                                    == 1);
                    await().during(Duration.ofSeconds(3))
                            .atMost(PATIENCE)
                            .until(
                                    () ->
                                            meters.get("nuandong.events.waiting").gauge().value()
                                                    == 1);
                });

        awaitCounted(during);
        assertThat(Database.number("select count(*) from dead_letter")).isEqualTo(lettersBefore);
        await().atMost(PATIENCE)
                .until(() -> meters.get("nuandong.events.waiting").gauge().value() == 0);
    }

    private void awaitCounted(UUID event) {
        awaitCounted(List.of(event));
    }

    private void awaitCounted(List<UUID> events) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(events)
                                        .allSatisfy(
                                                event -> assertThat(counted(event)).isEqualTo(1)));
    }

    private static long counted(UUID event) {
        return Database.number("select count(*) from stock_count where event_id = ?", event);
    }

    private static String reasonOf(long offset) {
        return Database.text(
                "select reason from dead_letter where topic = ? and partition = 0"
                        + " and record_offset = ?",
                Neighbour.TOPIC,
                offset);
    }

    private static long deadLettersBetween(long from, long to) {
        return Database.number(
                "select count(*) from dead_letter where topic = ? and record_offset between ? and ?",
                Neighbour.TOPIC,
                from,
                to);
    }

    private static void awaitCommitted(long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backing.bootstrapServers()))) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    admin.listConsumerGroupOffsets(
                                                                    "nuandong-commons")
                                                            .partitionsToOffsetAndMetadata()
                                                            .get()
                                                            .get(
                                                                    new TopicPartition(
                                                                            Neighbour.TOPIC, 0))
                                                            .offset())
                                            .isGreaterThan(offset));
        }
    }
}
