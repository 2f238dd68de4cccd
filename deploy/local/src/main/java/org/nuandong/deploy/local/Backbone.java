package org.nuandong.deploy.local;

import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.EmbeddedKafka;
import org.nuandong.deploy.embedded.EmbeddedPostgres;
import org.nuandong.deploy.embedded.FreePort;
import org.nuandong.deploy.embedded.KafkaSettings;
import org.nuandong.deploy.embedded.PostgresSettings;

/**
 * PostgreSQL with a database for each service, and Kafka. Each can be killed and started again on
 * its port and data while the services go on.
 */
public final class Backbone {

    /** Beside what a developer's machine may have running on the usual ports. */
    private static final int POSTGRES_PORT = 15432;

    private static final int KAFKA_PORT = 19092;
    private static final int CONTROLLER_PORT = 19093;

    private final PostgresSettings postgresSettings;
    private final KafkaSettings kafkaSettings;
    private final KeptPasswords passwords;
    private volatile EmbeddedPostgres postgres;
    private volatile EmbeddedKafka kafka;

    Backbone(LocalHome home, boolean freePorts) {
        postgresSettings =
                PostgresSettings.in(home.postgres())
                        .onPort(freePorts ? FreePort.any() : POSTGRES_PORT);
        kafkaSettings =
                KafkaSettings.in(home.kafka())
                        .onPorts(
                                freePorts ? FreePort.any() : KAFKA_PORT,
                                freePorts ? FreePort.any() : CONTROLLER_PORT);
        passwords = home.passwords();
    }

    /** Refuses occupied ports before anything is started. */
    void requirePorts() {
        FreePort.require(postgresSettings.port(), "PostgreSQL");
        FreePort.require(kafkaSettings.port(), "Kafka");
        FreePort.require(kafkaSettings.controllerPort(), "Kafka");
    }

    public void startPostgres() {
        postgres = EmbeddedPostgres.start(postgresSettings);
    }

    public void startKafka() {
        kafka = EmbeddedKafka.start(kafkaSettings);
    }

    public void killPostgres() {
        postgres.kill();
    }

    public void killKafka() {
        kafka.kill();
    }

    /** The database of a service; made at the first call. */
    public Database database(Service service) {
        String name = "nuandong_" + service.shortName();
        return postgres.database(name, name, passwords.of(name));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaSettings.port();
    }

    public int postgresPort() {
        return postgresSettings.port();
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** Kafka first: its clients are gone by now, and PostgreSQL has nothing to wait for. */
    void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
