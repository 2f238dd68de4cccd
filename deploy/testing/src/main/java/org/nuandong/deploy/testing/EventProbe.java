package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * Reads the events of one topic from its beginning, as a stranger would. One thread at a time.
 * {@code try (EventProbe probe = EventProbe.on("nuandong.dispatch.v1")) { probe.await(
 * "incident.arrived", id); }}
 */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<SeenEvent> seen = new ArrayList<>();

    private EventProbe(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "probe-" + UUID.randomUUID(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                "false",
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                "500"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of(topic));
    }

    public static EventProbe on(String topic) {
        return on(Backing.bootstrapServers(), topic);
    }

    public static EventProbe on(String bootstrapServers, String topic) {
        return new EventProbe(bootstrapServers, topic);
    }

    /** Waits until an event of this name about this aggregate is there; answers the last such. */
    public SeenEvent await(String name, UUID subject) {
        return await(e -> e.name().equals(name) && subject.equals(e.subject()), name);
    }

    public SeenEvent await(Predicate<SeenEvent> wanted, String what) {
        Awaitility.await("event " + what)
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(all()).as(what).anyMatch(wanted));
        return seen.stream().filter(wanted).reduce((first, second) -> second).orElseThrow();
    }

    /** Everything about one aggregate so far, in the order of its partition. */
    public List<SeenEvent> about(UUID subject) {
        return all().stream().filter(e -> subject.equals(e.subject())).toList();
    }

    /** Everything on the topic so far. */
    public List<SeenEvent> all() {
        int before;
        do {
            before = seen.size();
            consumer.poll(POLL).forEach(record -> seen.add(SeenEvent.of(record)));
        } while (seen.size() > before);
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
