package org.nuandong.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * 导入: a workbook of a district, checked and accepted over HTTP, with its events and audit; beside
 * it the same rows taken out of their tables and copied back, indexes included. Meanwhile one
 * reader asks for people; the heap is read every 200 ms.
 */
final class ImportBench {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String REGION = "420222100";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([a-z-]+)\"");
    private static final Pattern HEAP =
            Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final LocalSystem system;
    private final Table table;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final int people = Integer.getInteger("nuandong.bench.people", 1_000_000);
    private final int rows = Integer.getInteger("nuandong.bench.import-rows", 112_800);

    ImportBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
        token = system.sign(TokenDraft.of("registrar").regions("420200"));
    }

    void run() throws Exception {
        RegistryCrowd.settle(system, people);
        RegistryCrowd.givePapers(system, people);
        try {
            measure();
        } finally {
            RegistryCrowd.takePapers(system);
        }
    }

    private void measure() throws Exception {
        byte[] book = NameBook.of(rows, 3_000, REGION);
        bringIn(NameBook.of(3_000, 0, "420222101"), "420222101");
        try (Calls calls = Calls.of(system);
                Watch quiet = new Watch()) {
            Thread.sleep(5_000);
            quiet.stop();
            forget();
            double before = heap();
            try (Watch busy = new Watch()) {
                calls.begin();
                Taken taken = bringIn(book, REGION);
                double statements = calls.each(rows);
                busy.stop();
                calls.dearest(rows, Integer.getInteger("nuandong.bench.dearest", 0));
                double copy = copy();
                table.row(
                        "import of %d rows × 20 columns beside %d people, checked and written"
                                .formatted(rows, people),
                        Table.number(
                                "%.1f s + %.1f s, %.2f statements a row",
                                taken.check(), taken.acceptance(), statements),
                        Table.number("COPY of the same rows: %.1f s", copy),
                        Table.number("× %.1f, aim 4", taken.both() / copy));
                double grown = (busy.most - before) / (1 << 20);
                table.row(
                        "heap while importing, above before",
                        Table.number("%.0f MB", grown),
                        "aim 64 MB",
                        Table.number("× %.1f", grown / 64));
                table.row(
                        "a page of people while importing",
                        Table.number("p99 %.1f ms", busy.latencies().millisAt(99)),
                        Table.number("quiet: p99 %.1f ms", quiet.latencies().millisAt(99)),
                        Table.number(
                                "× %.1f, aim 2",
                                busy.latencies().millisAt(99) / quiet.latencies().millisAt(99)));
            }
        }
    }

    /** Seconds from the first byte to the last row, both jobs and their waiting included. */
    private record Taken(double check, double acceptance) {

        double both() {
            return check + acceptance;
        }
    }

    private Taken bringIn(byte[] book, String region) throws Exception {
        String id =
                first(
                        ID,
                        send(
                                request(IMPORTS)
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"kind\":\"households\",\"regionCode\":\""
                                                                + region
                                                                + "\"}"))));
        long start = System.nanoTime();
        send(
                request(IMPORTS + "/" + id + "/file")
                        .header("Content-Type", "application/octet-stream")
                        .header("If-Match", "\"0\"")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(book)));
        await(id, "checked");
        long checked = System.nanoTime();
        send(
                request(IMPORTS + "/" + id + "/acceptances")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"rows\":\"all\"}")));
        await(id, "accepted");
        return new Taken((checked - start) / 1e9, (System.nanoTime() - checked) / 1e9);
    }

    private void await(String id, String wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String state = "";
        while (!state.equals(wanted)) {
            if (System.nanoTime() > end || state.equals("refused")) {
                throw new IllegalStateException("the import is " + state);
            }
            Thread.sleep(100);
            state = first(STATE, send(request(IMPORTS + "/" + id).GET()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(system.service(Service.BENEFICIARY).address().resolve(path))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("the import was answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("an answer without " + pattern);
        }
        return found.group(1);
    }

    private double copy() throws SQLException, IOException {
        try (Connection database = RegistryCrowd.connect(system)) {
            return new CopyBack(database).seconds(REGION);
        }
    }

    private void forget() throws SQLException {
        try (Connection database = RegistryCrowd.connect(system);
                Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private double heap() throws Exception {
        URI metrics = system.service(Service.BENEFICIARY).management("/q/metrics");
        String text =
                client.send(
                                HttpRequest.newBuilder(metrics).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        double sum = 0;
        Matcher found = HEAP.matcher(text);
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }

    /** Asks for a page of people and for the heap until it is stopped. */
    private final class Watch implements AutoCloseable {

        private final List<Long> nanos = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Thread thread = new Thread(this::look, "import-watch");
        private volatile boolean over;
        private volatile double most;

        Watch() {
            thread.start();
        }

        private void look() {
            try {
                while (!over) {
                    long start = System.nanoTime();
                    send(request("/api/v1/persons?region=420222&limit=20").GET());
                    nanos.add(System.nanoTime() - start);
                    most = Math.max(most, heap());
                    Thread.sleep(200);
                }
            } catch (Exception e) {
                throw new IllegalStateException("the watch of the import", e);
            }
        }

        Latencies latencies() {
            return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
        }

        void stop() throws InterruptedException {
            over = true;
            thread.join();
        }

        @Override
        public void close() throws InterruptedException {
            stop();
        }
    }
}
