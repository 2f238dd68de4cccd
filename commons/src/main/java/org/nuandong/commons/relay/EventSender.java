package org.nuandong.commons.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one Kafka producer of the service. It never gives up a record by itself (no delivery
 * time-out): a broker that is away for an hour gets the events in their order when it returns.
 */
final class EventSender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    EventSender(Map<String, Object> broker, String service) {
        this.producer =
                new KafkaProducer<>(
                        settings(broker), new StringSerializer(), new ByteArraySerializer());
        this.source = "/nuandong/" + service;
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return settings;
    }

    /**
     * Hands the events to the producer in their order. When one cannot be handed over (no broker
     * has answered yet), it and those after it are not: the answer counts those before.
     */
    Sending send(List<PendingEvent> events) {
        Sending sending = new Sending();
        for (PendingEvent event : events) {
            try {
                producer.send(toRecord(event), sending.expectOne());
            } catch (KafkaException e) {
                sending.refused(e);
                break;
            }
        }
        return sending;
    }

    private ProducerRecord<String, byte[]> toRecord(PendingEvent event) {
        byte[] value =
                event.payload() == null ? null : event.payload().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                event.topic(),
                null,
                event.aggregateId().toString(),
                value,
                CloudEventHeaders.of(event, source));
    }

    /** A word to one partition; nobody waits for it. */
    void tell(PendingEvent event, int partition) {
        Headers headers = CloudEventHeaders.of(event, source);
        byte[] value = event.payload().getBytes(StandardCharsets.UTF_8);
        String noKey = null;
        producer.send(new ProducerRecord<>(event.topic(), partition, noKey, value, headers));
    }

    int partitionsOf(String topic) {
        return producer.partitionsFor(topic).size();
    }

    /** What was not acknowledged is not marked either: it is sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
