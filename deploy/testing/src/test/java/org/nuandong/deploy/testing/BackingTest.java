package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BackingTest {

    @Test
    void it_is_started_once_however_often_it_is_asked_for() {
        // Free ports: a second start would give others.
        assertThat(new Backing().start()).isEqualTo(new Backing().start());
    }

    @Test
    void it_leads_a_service_to_its_database_its_broker_and_its_token_key() throws Exception {
        Map<String, String> config = new Backing().start();

        assertThat(config)
                .containsEntry("quarkus.oidc.token.issuer", "nuandong-local")
                .containsEntry("quarkus.oidc.token.audience", "nuandong")
                .containsKeys(
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "kafka.bootstrap.servers",
                        "quarkus.oidc.public-key");
        try (Connection connection = Backing.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table proof as select 1 as n");
            statement.execute("drop table proof");
        }
    }

    @Test
    void the_probe_reads_an_event_as_a_stranger_would() {
        UUID incident = UUID.randomUUID();
        try (KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", Backing.bootstrapServers()),
                                new StringSerializer(),
                                new StringSerializer());
                EventProbe probe = EventProbe.on("nuandong.probe.v1")) {
            ProducerRecord<String, String> record =
                    new ProducerRecord<>(
                            "nuandong.probe.v1", incident.toString(), "{\"onTime\":true}");
            record.headers().add("ce_type", "org.nuandong.dispatch.incident.arrived.v1".getBytes());
            record.headers().add("ce_subject", incident.toString().getBytes());
            record.headers().add("ce_sequence", "3".getBytes());
            producer.send(record);

            SeenEvent seen = probe.await("incident.arrived", incident);

            assertThat(seen.data().get("onTime").asBoolean()).isTrue();
            assertThat(seen.sequence()).isEqualTo(3);
            assertThat(probe.about(UUID.randomUUID())).isEmpty();
        }
    }
}
