package org.nuandong.deploy.bench;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.postgresql.PGConnection;

/**
 * 重建: a winter's log made into figures again through the operator's call; beside it a bare consumer
 * that reads the same records from Kafka, and COPY of the log to nowhere. The second rebuild says
 * that nothing differs.
 */
final class RebuildBench {

    private static final int EVENTS =
            Integer.getInteger("nuandong.bench.rebuild-events", 1_000_000);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private record Result(long events, double readSeconds, double allSeconds, long differences) {}

    private final LocalSystem system;
    private final Table table;

    RebuildBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        try (Connection connection = ReportingBase.connect(system);
                Statement statement = connection.createStatement()) {
            SeasonLog.write(statement, EVENTS);
            double copy = copied(connection);
            double raw = new RawConsumer(system.backbone().bootstrapServers()).seconds(connection);
            rebuild(statement, "swap");
            Result again = rebuild(statement, "compare");
            if (again.differences() != 0) {
                throw new IllegalStateException(again.differences() + " rows differ");
            }
            table.row(
                    "figures made again from " + again.events() + " events of the log",
                    Table.number(
                            "%.0f events/s read and folded (%.0f s), %.0f/s with sums, indexes,"
                                    + " comparison (%.0f s); no row differs",
                            again.events() / again.readSeconds(),
                            again.readSeconds(),
                            again.events() / again.allSeconds(),
                            again.allSeconds()),
                    Table.number(
                            "bare consumer of the same records: %.0f/s; COPY of the log: %.0f/s",
                            again.events() / raw, again.events() / copy),
                    Table.number("%.2f, aim 20,000/s", raw / again.allSeconds()));
        }
    }

    private static double copied(Connection connection) throws Exception {
        long start = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from event) to stdout", OutputStream.nullOutputStream());
        return (System.nanoTime() - start) / 1e9;
    }

    private Result rebuild(Statement statement, String mode) throws Exception {
        HttpRequest ask =
                HttpRequest.newBuilder(door())
                        .header("Authorization", "Bearer " + system.sign(TokenDraft.of("operator")))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"mode\":\"%s\"}".formatted(mode)))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("a rebuild was answered " + answer.statusCode());
        }
        long start = System.nanoTime();
        while (!isOver(statement)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("not over after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return result(statement, (System.nanoTime() - start) / 1e9);
    }

    private URI door() {
        return system.service(Service.REPORTING).address().resolve("/api/v1/figures/rebuilds");
    }

    private static boolean isOver(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select count(*) from figure_rebuild where finished_at is null")) {
            row.next();
            return row.getInt(1) == 0;
        }
    }

    private static Result result(Statement statement, double seconds) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select r.phase, r.events_read, r.reading_millis,"
                                + " (select sum(only_old + only_new) from figure_rebuild_table"
                                + " where rebuild_id = r.id) from figure_rebuild r"
                                + " order by id desc limit 1")) {
            row.next();
            if (!row.getString(1).equals("done")) {
                throw new IllegalStateException("a rebuild ended " + row.getString(1));
            }
            return new Result(row.getLong(2), row.getLong(3) / 1e3, seconds, row.getLong(4));
        }
    }
}
