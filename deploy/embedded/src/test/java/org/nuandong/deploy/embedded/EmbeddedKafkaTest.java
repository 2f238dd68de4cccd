package org.nuandong.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "nuandong.test.v1";

    @TempDir Path home;

    /** One life of one node, for each start costs seconds. */
    @Test
    void records_survive_a_restart_on_other_ports_a_kill_and_a_node_left_behind() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(KafkaSettings.in(home))) {
            send(first, "incident-1", "opened");
            assertThat(read(first)).containsExactly("incident-1=opened");
            assertThat(partitions(first)).isEqualTo(12);
        }
        EmbeddedKafka killed = EmbeddedKafka.start(KafkaSettings.in(home));
        send(killed, "incident-1", "closed");
        assertThat(read(killed)).containsExactly("incident-1=opened", "incident-1=closed");
        killed.kill();

        EmbeddedKafka stray = EmbeddedKafka.start(KafkaSettings.in(home));
        send(stray, "incident-1", "reopened");
        try (EmbeddedKafka last = EmbeddedKafka.start(KafkaSettings.in(home))) {
            assertThat(stray.isAlive()).isFalse();
            assertThat(read(last))
                    .containsExactly(
                            "incident-1=opened", "incident-1=closed", "incident-1=reopened");
        }
    }

    @Test
    void an_occupied_port_is_refused_in_one_sentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaSettings settings = KafkaSettings.in(home).onPorts(other.getLocalPort(), 0);

            assertThatThrownBy(() -> EmbeddedKafka.start(settings))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Kafka 需要的端口 " + other.getLocalPort())
                    .hasMessageContaining("port " + other.getLocalPort());
        }
    }

    private static void send(EmbeddedKafka kafka, String key, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        }
    }

    private static List<String> read(EmbeddedKafka kafka) {
        try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
            List<TopicPartition> all =
                    IntStream.range(0, 12).mapToObj(p -> new TopicPartition(TOPIC, p)).toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<String> read = new java.util.ArrayList<>();
            long end = consumer.endOffsets(all).values().stream().mapToLong(o -> o).sum();
            while (read.size() < end) {
                for (ConsumerRecord<String, String> r : consumer.poll(Duration.ofSeconds(5))) {
                    read.add(r.key() + "=" + r.value());
                }
            }
            return read;
        }
    }

    private static int partitions(EmbeddedKafka kafka) {
        try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
            return consumer.partitionsFor(TOPIC).size();
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka) {
        Map<String, Object> config =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
