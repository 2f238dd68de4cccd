package org.nuandong.deploy.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * One topic from its beginning, without a group: nobody else is disturbed, nothing is committed.
 */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final String topic;
    private final List<SeenEvent> seen = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                "false",
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                "500"),
                        new StringDeserializer(),
                        new StringDeserializer());
    }

    synchronized List<SeenEvent> all() {
        follow();
        int before;
        do {
            before = seen.size();
            if (!consumer.assignment().isEmpty()) {
                consumer.poll(POLL).forEach(record -> seen.add(SeenEvent.of(record)));
            }
        } while (seen.size() > before);
        return List.copyOf(seen);
    }

    /** A topic may appear, and may grow partitions, while it is being read. */
    private void follow() {
        Set<TopicPartition> there = new HashSet<>();
        consumer.partitionsFor(topic)
                .forEach(part -> there.add(new TopicPartition(topic, part.partition())));
        if (!there.equals(consumer.assignment())) {
            consumer.assign(there);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
