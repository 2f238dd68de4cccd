package org.nuandong.reporting.rebuild;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.LogScan;
import org.nuandong.reporting.eventlog.Projection;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.DatabaseException;

/**
 * One rebuild from its first to its last phase. It begins with one view of the log; what the intake
 * takes from then on waits in the {@link Backlog}. Log, facts and everything else are worked at the
 * same time: one reads ahead, one loads in bulk, one gives the pages to the other projections.
 */
@ApplicationScoped
class RebuildWork {

    private static final int PAGE = 10_000;

    private final OwnConnections connections;
    private final RebuildBook book;
    private final Backlog backlog;
    private final Database database;
    private final EventLog log;
    private final Clock clock;
    private final List<Projection> projections;

    RebuildWork(
            OwnConnections connections,
            RebuildBook book,
            Backlog backlog,
            Database database,
            EventLog log,
            Clock clock,
            @All List<Projection> projections) {
        this.connections = connections;
        this.book = book;
        this.backlog = backlog;
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.projections = projections;
    }

    void run(Rebuild rebuild, BooleanSupplier stopping) throws SQLException {
        UUID id = rebuild.id();
        Runnable ends = () -> endIfAsked(id, stopping);
        try (Connection writer = connections.open();
                Connection reader = connections.open()) {
            FreshTables tables = new FreshTables(writer);
            Filling filling = new Filling(database, writer, projections);
            book.begin(id);
            filling.begin(tables);
            long events = lookAtTheLog(reader);
            read(id, events, reader, filling, ends);
            reader.rollback();
            book.phase(id, Phase.FINISHING);
            filling.finish(tables);
            ends.run();
            book.phase(id, Phase.CATCHING_UP);
            Meeting meeting = new Meeting(rebuild, book, backlog, filling, names());
            meeting.arrange(reader, writer, clock.instant(), ends);
            meeting.compare(writer);
            writer.setAutoCommit(true);
            tables.drop();
            book.end(id, Phase.DONE, null);
        }
    }

    private void endIfAsked(UUID id, BooleanSupplier stopping) {
        boolean cancelled = book.cancelAsked(id);
        if (cancelled || stopping.getAsBoolean()) {
            throw new RebuildEndedException(cancelled);
        }
    }

    /**
     * Between two batches of the intake: all that was committed is in the reader's view, all that
     * follows goes into the backlog.
     */
    private long lookAtTheLog(Connection reader) throws SQLException {
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        reader.setAutoCommit(false);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            database.change(Meeting.STOP_INTAKE);
                            freeze(reader);
                            backlog.forget();
                        });
        try (Statement statement = reader.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void freeze(Connection view) {
        try (Statement statement = view.createStatement()) {
            statement.execute("select from event limit 1");
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void read(UUID id, long events, Connection reader, Filling filling, Runnable ends)
            throws SQLException {
        ExecutorService beside = Executors.newFixedThreadPool(2);
        long start = System.nanoTime();
        long read = 0;
        try (LogScan scan = new LogScan(reader, PAGE)) {
            Future<List<ReceivedEvent>> coming = beside.submit(scan::next);
            for (List<ReceivedEvent> page = get(coming); !page.isEmpty(); page = get(coming)) {
                ends.run();
                coming = beside.submit(scan::next);
                List<ReceivedEvent> taken = page;
                Future<?> bulk = beside.submit(() -> filling.bulk(taken));
                log.knowing(taken, () -> filling.oneByOne(taken));
                get(bulk);
                read += page.size();
                long millis = (System.nanoTime() - start) / 1_000_000;
                book.progress(id, events, read, millis, filling.unusable());
            }
        } finally {
            beside.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) throws SQLException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildEndedException(false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<String> names() {
        return projections.stream().flatMap(p -> p.tables().stream()).toList();
    }
}
