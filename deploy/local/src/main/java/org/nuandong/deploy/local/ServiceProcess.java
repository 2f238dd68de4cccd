package org.nuandong.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.ChildProcess;

/** One service as a child JVM, which can be stopped, killed, frozen and started again. */
public final class ServiceProcess {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private final Service service;
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final LocalHome home;
    private final int port;
    private final int managementPort;
    private volatile Process process;

    ServiceProcess(
            Service service,
            String name,
            List<String> command,
            Map<String, String> environment,
            LocalHome home,
            int port,
            int managementPort) {
        this.service = service;
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts the JVM and returns at once; {@link #awaitReady} waits. */
    public void start() {
        try {
            rotateLog();
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            process = ChildProcess.start(builder, log());
            Files.writeString(home.pidFile(name), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log())) {
            Path former = log().resolveSibling(name + ".former.log");
            Files.move(log(), former, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void awaitReady() {
        Instant limit = Instant.now().plus(READY_LIMIT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new CannotStartException(
                        service.displayName() + " 没有启动成功，日志：" + log(),
                        service.displayName()
                                + " did not get ready: "
                                + reason()
                                + " (log "
                                + log()
                                + ")");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** The first line of the log that says what went wrong. */
    private String reason() {
        return ChildProcess.tail(log(), 200)
                .lines()
                .filter(line -> line.contains("ERROR") || line.contains("FATAL"))
                .findFirst()
                .orElse("no word of it in the log");
    }

    public boolean isReady() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(management("/q/health/ready"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGTERM, as an operator would. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!ChildProcess.ended(process.toHandle(), STOP_LIMIT)) {
            kill();
        }
    }

    /** SIGKILL, as a fault. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP: it holds its locks and connections and does nothing. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            ChildProcess.run(
                    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())),
                    Duration.ofSeconds(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public Process process() {
        return process;
    }

    public Service service() {
        return service;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    public Path log() {
        return home.log(name);
    }
}
