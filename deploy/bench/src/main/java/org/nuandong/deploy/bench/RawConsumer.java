package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How fast a consumer that does nothing reads the records of the log from Kafka. */
final class RawConsumer {

    private static final String TOPIC = "bench.raw";
    private static final int FETCH = 5_000;

    private final String bootstrap;

    RawConsumer(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    double seconds(Connection log) throws SQLException {
        long sent = send(log);
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "bench-raw-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        FETCH);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long seen = 0;
            while (seen == 0) {
                seen = consumer.poll(Duration.ofMillis(100)).count();
            }
            long first = seen;
            long start = System.nanoTime();
            while (seen < sent) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return seconds * sent / Math.max(1, sent - first);
        }
    }

    private long send(Connection log) throws SQLException {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrap, "acks", "1", "linger.ms", 20);
        log.setAutoCommit(false);
        try (KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                config, new StringSerializer(), new StringSerializer());
                Statement statement = log.createStatement()) {
            statement.setFetchSize(FETCH);
            long sent = 0;
            try (ResultSet row =
                    statement.executeQuery("select subject::text, data::text from event")) {
                while (row.next()) {
                    producer.send(new ProducerRecord<>(TOPIC, row.getString(1), row.getString(2)));
                    sent++;
                }
            }
            return sent;
        } finally {
            log.setAutoCommit(true);
        }
    }
}
