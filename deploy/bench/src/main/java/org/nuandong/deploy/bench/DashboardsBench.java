package org.nuandong.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 值班大屏: walls connected to one reporting-service at once, each reading its stream: what they cost
 * it while nothing happens, and while calls come in; beside it the same time without any wall.
 */
final class DashboardsBench {

    private static final int WALLS = Integer.getInteger("nuandong.bench.walls", 200);
    private static final Duration LENGTH =
            Duration.ofSeconds(Integer.getInteger("nuandong.bench.wall-seconds", 20));
    private static final int CALLS_PER_SECOND = 10;
    private static final int OPEN_INCIDENTS = 300;
    private static final List<String> STREAMS =
            List.of("/api/v1/live-board/stream", "/api/v1/room/stream");

    private record Cost(double coresPercent, double messagesPerSecond) {}

    private final LocalSystem system;
    private final Table table;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong messages = new AtomicLong();

    DashboardsBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        calls().open(4, 30, Duration.ofSeconds(OPEN_INCIDENTS / 30));
        Quiet.await(system);
        Cost none = during(() -> LockSupport.parkNanos(LENGTH.toNanos()));
        Cost noneBusy = during(() -> calls().open(4, CALLS_PER_SECOND, LENGTH));
        for (String stream : STREAMS) {
            measure(stream, none, noneBusy);
        }
    }

    private void measure(String stream, Cost none, Cost noneBusy) throws Exception {
        List<InputStream> walls = new ArrayList<>();
        try {
            for (int i = 0; i < WALLS; i++) {
                walls.add(connect(stream));
            }
            during(() -> LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()));
            Cost quiet = during(() -> LockSupport.parkNanos(LENGTH.toNanos()));
            Cost busy = during(() -> calls().open(4, CALLS_PER_SECOND, LENGTH));
            table.row(
                    WALLS + " walls connected to " + stream,
                    Table.number(
                            "quiet %.0f %% of a core, %.1f messages/s; %d calls a second: %.0f %%,"
                                    + " %.0f messages/s; %d MB resident",
                            quiet.coresPercent(),
                            quiet.messagesPerSecond(),
                            CALLS_PER_SECOND,
                            busy.coresPercent(),
                            busy.messagesPerSecond(),
                            Cpu.residentMegabytes(pid())),
                    Table.number(
                            "no wall: quiet %.0f %%, with calls %.0f %%",
                            none.coresPercent(), noneBusy.coresPercent()),
                    "stated");
        } finally {
            for (InputStream wall : walls) {
                wall.close();
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private Cost during(Work work) throws Exception {
        long start = System.nanoTime();
        double cpu = Cpu.microsOf(pid());
        long seen = messages.get();
        work.run();
        double micros = (System.nanoTime() - start) / 1e3;
        return new Cost(
                (Cpu.microsOf(pid()) - cpu) / micros * 100, (messages.get() - seen) / micros * 1e6);
    }

    private long pid() {
        return system.service(Service.REPORTING).process().pid();
    }

    private InputStream connect(String stream) throws Exception {
        String token = system.sign(TokenDraft.of("duty-leader").regions("420200"));
        URI address = system.service(Service.REPORTING).address().resolve(stream);
        HttpResponse<InputStream> answer =
                client.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(stream + " was answered " + answer.statusCode());
        }
        Thread reader = new Thread(() -> read(answer.body()), "bench-wall");
        reader.setDaemon(true);
        reader.start();
        return answer.body();
    }

    private void read(InputStream wall) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(wall, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    messages.incrementAndGet();
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Load calls() {
        String token = system.sign(TokenDraft.of("platform-110").regions("420200"));
        URI door =
                system.service(Service.DISPATCH).address().resolve("/api/v1/platforms/110/calls");
        return new Load(door, token, new PoliceCalls());
    }
}
