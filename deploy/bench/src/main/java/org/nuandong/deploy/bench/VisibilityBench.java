package org.nuandong.deploy.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.TokenDraft;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * From the commit in dispatch's database to the commit in reporting's, as PostgreSQL itself
 * remembers both, for every event; beside it what the same broker needs at the same rate.
 */
final class VisibilityBench {

    private static final Duration LENGTH = Duration.ofSeconds(15);

    /** As long as the intake needs until it grows no faster: before, the compilers are measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** A call makes two events: tip.received and incident.opened. */
    private static final int EVENTS_PER_CALL = 2;

    /** An outbox row is updated when it is published; the audit entry of its commit never is. */
    private static final String COMMITTED =
            "select event_id, pg_xact_commit_timestamp(xmin) from audit_entry"
                    + " where event_id is not null and at >= ?";

    private static final String VISIBLE =
            "select id, pg_xact_commit_timestamp(xmin) from event where recorded_at >= ?";

    private final LocalSystem system;
    private final Table table;

    VisibilityBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
    }

    void run() throws Exception {
        load().open(16, 200, WARM_UP);
        for (int events : new int[] {200, 500}) {
            measure(events);
        }
    }

    private void measure(int perSecond) throws Exception {
        Latencies limit =
                new KafkaLimit(system.backbone().bootstrapServers()).endToEnd(perSecond, LENGTH);
        try (Calls calls = Calls.of(system, Service.REPORTING)) {
            OffsetDateTime start = OffsetDateTime.now();
            calls.begin();
            load().open(16, perSecond / EVENTS_PER_CALL, LENGTH);
            Quiet.await(system);
            Latencies ours = commitToCommit(start);
            say(perSecond, ours, limit, calls.each(ours.count()));
            calls.dearest(ours.count(), Integer.getInteger("nuandong.bench.dearest", 0));
        }
    }

    private void say(int perSecond, Latencies ours, Latencies limit, double statements) {
        table.row(
                "commit → visible in reporting, " + perSecond + " events/s",
                Table.number(
                        "p50 %.1f ms, p99 %.1f ms (%d events, %.2f statements each)",
                        ours.millisAt(50), ours.millisAt(99), ours.count(), statements),
                Table.number(
                        "Kafka end to end: p50 %.1f ms, p99 %.1f ms",
                        limit.millisAt(50), limit.millisAt(99)),
                "aim p50 ≤ 20 ms, p99 ≤ 150 ms");
    }

    private Latencies commitToCommit(OffsetDateTime start) throws SQLException {
        Map<UUID, OffsetDateTime> committed = commits(Service.DISPATCH, COMMITTED, start);
        Map<UUID, OffsetDateTime> visible = commits(Service.REPORTING, VISIBLE, start);
        long[] nanos =
                committed.entrySet().stream()
                        .filter(sent -> visible.containsKey(sent.getKey()))
                        .mapToLong(
                                sent ->
                                        Duration.between(
                                                        sent.getValue(), visible.get(sent.getKey()))
                                                .toNanos())
                        .toArray();
        return new Latencies(nanos);
    }

    private Load load() {
        String token = system.sign(TokenDraft.of("platform-110").regions("420200"));
        URI calls =
                system.service(Service.DISPATCH).address().resolve("/api/v1/platforms/110/calls");
        return new Load(calls, token, new PoliceCalls());
    }

    private Map<UUID, OffsetDateTime> commits(Service service, String sql, OffsetDateTime start)
            throws SQLException {
        Database database = system.backbone().database(service);
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, start);
            try (ResultSet row = query.executeQuery()) {
                Map<UUID, OffsetDateTime> commits = new HashMap<>();
                while (row.next()) {
                    commits.put(
                            row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class));
                }
                return commits;
            }
        }
    }
}
