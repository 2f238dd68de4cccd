package org.nuandong.commons.consumer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.nuandong.deploy.testing.Backing;

/** Another service, which sends what it likes; all on one partition, to see what poison stops. */
public final class Neighbour implements AutoCloseable {

    public static final String TOPIC = "nuandong.neighbour.v1";
    private static final int PARTITION = 0;

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Backing.bootstrapServers(), "linger.ms", 20),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    public UUID counts(int quantity) {
        return counts(UUID.randomUUID(), quantity);
    }

    public UUID counts(UUID id, int quantity) {
        return sends(id, "org.nuandong.neighbour.stock.counted.v1", data(quantity));
    }

    public static String data(int quantity) {
        return "{\"item\":\"quilt\",\"quantity\":"
                + quantity
                + ",\"occurredAt\":\"2026-11-21T02:00:00Z\",\"aFieldOfNextYear\":true}";
    }

    public UUID sends(UUID id, String type, String data) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_subject", UUID.randomUUID().toString());
        headers.put("ce_time", "2026-11-21T02:00:01Z");
        headers.put("ce_sequence", "1");
        headers.put("ce_epoch", "1");
        headers.put("ce_regioncode", "420200");
        headers.put("ce_test", "false");
        sends(headers, data.getBytes(StandardCharsets.UTF_8));
        return id;
    }

    public void sends(Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TOPIC, PARTITION, "key", value);
        headers.forEach(
                (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(record));
    }

    /** Waits until Kafka has all of it; answers the offset of the last. */
    public long arrived() {
        try {
            producer.flush();
            return sent.get(sent.size() - 1).get().offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
