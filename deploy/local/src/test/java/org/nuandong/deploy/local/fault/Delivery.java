package org.nuandong.deploy.local.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far reporting has read, and the hand that sets it back to the beginning. */
final class Delivery {

    private static final String GROUP = "nuandong-reporting";

    private final Map<String, Object> broker;

    Delivery(String bootstrapServers) {
        broker = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    /** Only while nobody reads. Answers up to where everything is delivered again. */
    long rewind() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, OffsetAndMetadata> offsets = offsets(admin);
            Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
            offsets.keySet().forEach(p -> start.put(p, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(GROUP, start).all().get();
            return sum(offsets);
        }
    }

    long reached() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            return sum(offsets(admin));
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
    }

    private static long sum(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
}
