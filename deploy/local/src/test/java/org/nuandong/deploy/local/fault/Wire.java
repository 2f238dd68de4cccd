package org.nuandong.deploy.local.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What dispatch really sent: its topic read from the beginning, by a reader that dedupes by id. */
final class Wire {

    private static final String TOPIC = "nuandong.dispatch.v1";
    private static final String HEARTBEAT = "org.nuandong.dispatch.service.heartbeat.v1";

    private final String bootstrapServers;
    private final Set<UUID> ids = new HashSet<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private long repeated;

    Wire(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads on to the present end. */
    void read() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(p -> new TopicPartition(TOPIC, p.partition()))
                            .toList();
            consumer.assign(partitions);
            partitions.forEach(p -> consumer.seek(p, reached.getOrDefault(p, 0L)));
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
            partitions.forEach(p -> reached.put(p, consumer.position(p)));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> event) {
        if (HEARTBEAT.equals(header(event, "ce_type"))) {
            return;
        }
        if (!ids.add(UUID.fromString(header(event, "ce_id")))) {
            repeated++;
            return;
        }
        String subject = header(event, "ce_subject");
        long sequence = Long.parseLong(header(event, "ce_sequence"));
        long before = lastSequence.getOrDefault(subject, 0L);
        if (sequence != before + 1) {
            outOfOrder.add(subject + ": " + sequence + " after " + before);
        }
        lastSequence.put(subject, sequence);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    Set<UUID> ids() {
        return ids;
    }

    List<String> outOfOrder() {
        return outOfOrder;
    }

    /** Sent more than once under the same id, which readers must bear. */
    long repeated() {
        return repeated;
    }
}
