package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One KRaft node (broker and controller) as a child JVM. Data are kept over restarts; a node that a
 * killed parent left on the same home is stopped first.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long POLL_NANOS = Duration.ofMillis(30).toNanos();

    private final KafkaSettings settings;
    private final int port;
    private final Process process;

    private EmbeddedKafka(KafkaSettings settings, int port, Process process) {
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    public static EmbeddedKafka start(KafkaSettings settings) {
        try {
            Files.createDirectories(settings.home());
            stopStray(settings);
            int port = port(settings.port());
            int controller = port(settings.controllerPort());
            writeProperties(settings, port, controller);
            Process process = ChildProcess.start(command(settings), settings.log());
            Files.writeString(settings.pidFile(), Long.toString(process.pid()));
            EmbeddedKafka kafka = new EmbeddedKafka(settings, port, process);
            kafka.awaitReady();
            return kafka;
        } catch (IOException e) {
            throw failed(settings, e);
        }
    }

    private static int port(int wanted) {
        return wanted == 0 ? FreePort.any() : FreePort.require(wanted, "Kafka");
    }

    /** Ends the node that a killed parent left on this home; true when there was one. */
    public static boolean stopStray(KafkaSettings settings) {
        Optional<ProcessHandle> stray = running(settings);
        stray.ifPresent(EmbeddedKafka::end);
        return stray.isPresent();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, as a fault. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        end(process.toHandle());
    }

    private static void end(ProcessHandle node) {
        node.destroy();
        if (!ChildProcess.ended(node, STOP_LIMIT)) {
            node.destroyForcibly();
            ChildProcess.ended(node, STOP_LIMIT);
        }
    }

    private static Optional<ProcessHandle> running(KafkaSettings settings) {
        try {
            long pid = Long.parseLong(Files.readString(settings.pidFile()).strip());
            return ChildProcess.living(pid, settings.propertiesFile().toString());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void writeProperties(KafkaSettings settings, int port, int controller)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(settings.propertiesFile())) {
            settings.properties(port, controller).store(out, null);
        }
    }

    private static List<String> command(KafkaSettings settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmOptions());
        command.add("-cp");
        command.add(KafkaClassPath.find());
        command.add(KafkaNode.class.getName());
        command.add(settings.propertiesFile().toString());
        return command;
    }

    private void awaitReady() throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!(listens() && answers())) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                close();
                throw new IOException(ChildProcess.tail(settings.log(), 3));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Asked first: an Admin without any node to speak to spins. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ready is who lists its one broker. */
    private boolean answers() {
        Admin admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static CannotStartException failed(KafkaSettings settings, IOException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return new CannotStartException(
                "Kafka 无法在 " + settings.home() + " 启动（详见下文原因）",
                "Kafka cannot run in " + settings.home() + ": " + why,
                e);
    }
}
