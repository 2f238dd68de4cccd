package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;
import org.nuandong.deploy.local.ServiceProcess;

/**
 * Arrival deadlines that run out: of many open ones a part in one second, the same with one of two
 * replicas killed in the middle, and a steady stream. Lateness is from the due time to the commit
 * of the breach, as PostgreSQL remembers it. Beside it db-scheduler with tasks that do nothing.
 */
final class DeadlineBench {

    private static final String STEP = "arrival-breach";
    private static final int MOST_PER_SECOND = 200;
    private static final int STREAM_SECONDS = 20;
    private static final Duration LEAD = Duration.ofSeconds(10);

    /** What is not recorded by then counts as lost: no row of the table goes on for ever. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final LocalSystem system;
    private final Table table;
    private final int open;
    private final int due;
    private final int perSecond;

    DeadlineBench(LocalSystem system, Table table) {
        this.system = system;
        this.table = table;
        this.open = Integer.getInteger("nuandong.bench.deadlines", 100_000);
        this.due = open / 10;
        this.perSecond = Math.min(MOST_PER_SECOND, open / 100);
    }

    private record Outcome(
            Latencies lateness, double lastSeconds, long recorded, long events, int asked) {
        String text() {
            return Table.number(
                    "last after %.1f s, p50 %.0f ms, p99 %.0f ms; %d lost, %d twice",
                    lastSeconds,
                    lateness.millisAt(50),
                    lateness.millisAt(99),
                    asked - recorded,
                    events - recorded);
        }
    }

    void run() throws Exception {
        Crowd.gather(system, open, true);
        setAll();
        fallDue(0, perSecond * 5, 5);
        String work = open + " open deadlines, ";
        Outcome stream = fallDue(perSecond * 5, perSecond * STREAM_SECONDS, STREAM_SECONDS);
        table.row(work + perSecond + " due per second", stream.text(), "–", "aim p99 ≤ 1,000 ms");
        int next = perSecond * (5 + STREAM_SECONDS);
        Outcome wave = fallDue(next, due, 1);
        double bare = new BareScheduler(system, due).seconds();
        table.row(
                work + due + " due in one second",
                wave.text(),
                Table.number("db-scheduler, %d tasks that do nothing: %.1f s", due, bare),
                Table.number("× %.2f (aim ≤ 3 s)", wave.lastSeconds() / bare));
        Outcome killed = withOneKilled(next + due);
        table.row(
                work + due + " due in one second, one of two replicas killed",
                killed.text(),
                "–",
                "aim: none lost, none twice");
    }

    /** Far from now, so that they only lie in the way. */
    private void setAll() throws SQLException {
        update(
                "insert into deadline (aggregate_type, aggregate_id, step, due_at, region_code,"
                        + " unit_id) select 'incident', i.id, '"
                        + STEP
                        + "', now() + interval '1 day', i.region_code, i.unit_id"
                        + " from incident i join bench_crowd c on c.id = i.id");
        update("alter table bench_crowd add column place bigint generated always as identity");
        update("create unique index ix_bench_crowd_place on bench_crowd (place)");
        try (Connection dispatch = Crowd.connect(system)) {
            dispatch.createStatement().execute("analyze deadline, bench_crowd");
        }
    }

    private Outcome withOneKilled(int from) throws Exception {
        ServiceProcess replica = system.replica(Service.DISPATCH, Map.of());
        replica.start();
        replica.awaitReady();
        // Both sweepers are warm and at work when one of them dies.
        fallDue(from, perSecond * 5, 5);
        Thread killer =
                new Thread(
                        () -> {
                            LockSupport.parkNanos(LEAD.plusMillis(500).toNanos());
                            replica.kill();
                        },
                        "bench-killer");
        killer.start();
        Outcome outcome = fallDue(from + perSecond * 5, due, 1);
        killer.join();
        return outcome;
    }

    /** The deadlines {@code from} … run out evenly within these seconds, ten seconds from now. */
    private Outcome fallDue(int from, int number, int seconds) throws Exception {
        OffsetDateTime start = OffsetDateTime.now().plus(LEAD);
        String chosen =
                " from bench_crowd c where c.place > "
                        + from
                        + " and c.place <= "
                        + (from + number)
                        + " and c.id = ";
        try (Connection dispatch = Crowd.connect(system);
                PreparedStatement move =
                        dispatch.prepareStatement(
                                "update deadline d set due_at = ?::timestamptz + (c.place - "
                                        + (from + 1)
                                        + ") * interval '1 second' * "
                                        + seconds
                                        + " / "
                                        + number
                                        + chosen
                                        + "d.aggregate_id and d.step = '"
                                        + STEP
                                        + "'")) {
            move.setObject(1, start);
            move.executeUpdate();
        }
        update(
                "update incident i set deadline_at = d.due_at from deadline d, bench_crowd c"
                        + " where d.step = '"
                        + STEP
                        + "' and d.aggregate_id = i.id and c.id = i.id"
                        + " and c.place > "
                        + from
                        + " and c.place <= "
                        + (from + number));
        awaitDone(from, number, seconds);
        return outcome(from, number);
    }

    private void awaitDone(int from, int number, int seconds) throws SQLException {
        long end = System.nanoTime() + LEAD.plus(LIMIT).plusSeconds(seconds).toNanos();
        while (System.nanoTime() < end
                && Crowd.count(system, "select count(*)" + done(from, number)) < number) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static String done(int from, int number) {
        return " from deadline d join bench_crowd c on c.id = d.aggregate_id and c.place > "
                + from
                + " and c.place <= "
                + (from + number)
                + " where d.done_at is not null and d.step = '"
                + STEP
                + "'";
    }

    /** The row of a deadline is written once more, by the transaction that records its breach. */
    private Outcome outcome(int from, int number) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        OffsetDateTime first = null;
        OffsetDateTime last = null;
        try (Connection dispatch = Crowd.connect(system);
                PreparedStatement select =
                        dispatch.prepareStatement(
                                "select d.due_at, pg_xact_commit_timestamp(d.xmin)"
                                        + done(from, number));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                OffsetDateTime dueAt = row.getObject(1, OffsetDateTime.class);
                OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                nanos.add(Duration.between(dueAt, at).toNanos());
                first = first == null || dueAt.isBefore(first) ? dueAt : first;
                last = last == null || at.isAfter(last) ? at : last;
            }
        }
        long recorded = breaches("count(distinct o.aggregateid)", from, number);
        long events = breaches("count(*)", from, number);
        double seconds =
                first == null ? Double.NaN : Duration.between(first, last).toMillis() / 1e3;
        return new Outcome(
                new Latencies(nanos.stream().mapToLong(Long::longValue).toArray()),
                seconds,
                recorded,
                events,
                number);
    }

    private long breaches(String what, int from, int number) throws SQLException {
        return Crowd.count(
                system,
                "select "
                        + what
                        + " from outbox o join bench_crowd c on c.id = o.aggregateid::uuid"
                        + " and c.place > "
                        + from
                        + " and c.place <= "
                        + (from + number)
                        + " where o.type = 'org.nuandong.dispatch.arrival.breached.v1'");
    }

    private void update(String sql) throws SQLException {
        try (Connection dispatch = Crowd.connect(system);
                PreparedStatement statement = dispatch.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
