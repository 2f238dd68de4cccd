package org.nuandong.deploy.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How a Kafka node runs: its home (log segments, settings, log), ports (0 = any free one) and the
 * options of its JVM.
 */
public record KafkaSettings(
        Path home,
        int port,
        int controllerPort,
        List<String> jvmOptions,
        Map<String, String> serverSettings) {

    private static final List<String> JVM =
            List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    public static KafkaSettings in(Path home) {
        return new KafkaSettings(home.toAbsolutePath().normalize(), 0, 0, JVM, Map.of());
    }

    public KafkaSettings onPorts(int port, int controllerPort) {
        return new KafkaSettings(home, port, controllerPort, jvmOptions, serverSettings);
    }

    public KafkaSettings withJvmOptions(String... options) {
        return new KafkaSettings(home, port, controllerPort, List.of(options), serverSettings);
    }

    public KafkaSettings with(Map<String, String> serverSettings) {
        return new KafkaSettings(
                home, port, controllerPort, jvmOptions, Map.copyOf(serverSettings));
    }

    Path propertiesFile() {
        return home.resolve("server.properties");
    }

    Path pidFile() {
        return home.resolve("kafka.pid");
    }

    Path log() {
        return home.resolve("kafka.log");
    }

    Properties properties(int broker, int controller) {
        Properties p = new Properties();
        p.put("node.id", "1");
        p.put("process.roles", "broker,controller");
        p.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller);
        p.put("controller.listener.names", "CONTROLLER");
        p.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
        p.put("log.dirs", home.resolve("data").toString());
        p.put("num.partitions", "12");
        p.put("log.retention.hours", "720");
        // One node: every internal topic has one copy.
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "8");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // A lone consumer need not wait for others to join its group.
        p.put("group.initial.rebalance.delay.ms", "0");
        // A restarted 4.0 broker is refused until the session of its former life is over
        // (KAFKA-19130): 9 s by default.
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.putAll(serverSettings);
        return p;
    }
}
