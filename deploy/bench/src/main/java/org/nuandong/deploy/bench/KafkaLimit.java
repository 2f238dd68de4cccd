package org.nuandong.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** What the same broker needs from send to poll at the same rate: nothing of ours can be faster. */
final class KafkaLimit {

    private static final String TOPIC = "bench.limit";

    private final String bootstrap;

    KafkaLimit(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    Latencies endToEnd(int perSecond, Duration length) throws InterruptedException {
        int count = (int) (perSecond * length.toSeconds());
        long[] nanos = new long[count];
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> read(nanos, ready), "bench-reader");
        reader.start();
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no partition was assigned within 30 s");
        }
        send(perSecond, count);
        reader.join(30_000);
        return new Latencies(nanos);
    }

    private void send(int perSecond, int count) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true);
        try (KafkaProducer<Long, byte[]> producer =
                new KafkaProducer<>(config, new LongSerializer(), new ByteArraySerializer())) {
            long pause = 1_000_000_000L / perSecond;
            long next = System.nanoTime();
            byte[] value = new byte[512];
            for (long i = 0; i < count; i++, next += pause) {
                for (long left = next - System.nanoTime();
                        left > 0;
                        left = next - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                producer.send(new ProducerRecord<>(TOPIC, System.nanoTime(), value));
            }
        }
    }

    private void read(long[] nanos, CountDownLatch ready) {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "bench-" + System.nanoTime(),
                        "auto.offset.reset",
                        "latest",
                        "fetch.min.bytes",
                        1);
        try (KafkaConsumer<Long, byte[]> consumer =
                new KafkaConsumer<>(config, new LongDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(50));
            }
            consumer.assignment().forEach(consumer::position);
            ready.countDown();
            long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            for (int seen = 0; seen < nanos.length && System.nanoTime() < deadline; ) {
                for (var sent : consumer.poll(Duration.ofMillis(100))) {
                    nanos[seen++] = System.nanoTime() - sent.key();
                }
            }
        }
    }
}
