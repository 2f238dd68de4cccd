package org.nuandong.deploy.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a PostgreSQL runs: its home (data, log, password), port (0 = any free one), whether a commit
 * is on the disk before it is answered, and further server settings.
 */
public record PostgresSettings(
        Path home, int port, boolean durable, Map<String, String> serverSettings) {

    public static PostgresSettings in(Path home) {
        return new PostgresSettings(home.toAbsolutePath().normalize(), 0, true, Map.of());
    }

    public PostgresSettings onPort(int port) {
        return new PostgresSettings(home, port, durable, serverSettings);
    }

    /** For tests only: a crash of the machine may lose what was committed. */
    public PostgresSettings withoutDurability() {
        return new PostgresSettings(home, port, false, serverSettings);
    }

    public PostgresSettings with(Map<String, String> serverSettings) {
        return new PostgresSettings(home, port, durable, Map.copyOf(serverSettings));
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    List<String> arguments(int chosenPort) {
        String sync = durable ? "on" : "off";
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-D", data().toString(),
                                "-p", Integer.toString(chosenPort),
                                "-c", "listen_addresses=127.0.0.1",
                                "-c", "unix_socket_directories=",
                                "-c", "fsync=" + sync,
                                "-c", "full_page_writes=" + sync,
                                "-c", "synchronous_commit=" + sync,
                                "-c", "max_connections=200",
                                "-c", "shared_buffers=128MB",
                                "-c", "timezone=UTC",
                                "-c", "log_timezone=UTC"));
        serverSettings.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        return arguments;
    }
}
