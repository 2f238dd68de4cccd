package org.nuandong.beneficiary.duplicate;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.intake.run.Acceptances;

/**
 * Runs what was asked for, on one replica: the lock is the connection's, so that another one takes
 * over when this one dies. What was found is kept in small transactions; kept twice is kept once.
 */
@Singleton
class PassRunner {

    private static final Logger LOG = Logger.getLogger(PassRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    private static final int FEW = 200;

    /** A statement of a pass over millions takes longer than those of a request may. */
    private static final int AS_LONG_AS_IT_TAKES = (int) Duration.ofMinutes(30).toMillis();

    /** From so many on one comparison of all who wait beside everybody is cheaper. */
    private static final int MANY = 2_000;

    private final AgroalDataSource database;
    private final PassRepository passes;
    private final Everybody everybody;
    private final FoundPairs pairs;
    private final WeightsInForce weights;
    private final OfficeClock clock;
    private final EntryCheck entries;
    private final Waiting waiting;
    private final Acceptances tables;
    private Ticker ticker;

    PassRunner(
            AgroalDataSource database,
            PassRepository passes,
            Everybody everybody,
            FoundPairs pairs,
            WeightsInForce weights,
            EntryCheck entries,
            Waiting waiting,
            Acceptances tables,
            OfficeClock clock) {
        this.entries = entries;
        this.waiting = waiting;
        this.tables = tables;
        this.database = database;
        this.passes = passes;
        this.everybody = everybody;
        this.pairs = pairs;
        this.weights = weights;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("duplicate-pass", POLL, this::runAsked);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticker != null) {
            ticker.close();
        }
    }

    private void runAsked() {
        Optional<UUID> asked =
                QuarkusTransaction.requiringNew().call(() -> passes.toRun().map(DuplicatePass::id));
        asked.ifPresent(
                id -> alone(connection -> run(id, connection), () -> change(id, this::failed)));
        checkWaiting();
    }

    private void failed(DuplicatePass pass) {
        pass.end(DuplicatePass.State.FAILED, clock.now());
    }

    /** A table that is being written goes first: its people are compared when all are there. */
    private void checkWaiting() {
        if (tables.areRunning()) {
            return;
        }
        long now = waiting.count();
        if (now == 0) {
            return;
        }
        if (now >= MANY) {
            alone(this::checkAllWaiting, () -> {});
            return;
        }
        // No more than were there: a table that begins meanwhile is waited for.
        for (long checked = 0; checked < now; checked += FEW) {
            QuarkusTransaction.requiringNew().timeout(120).run(this::checkSome);
        }
    }

    private void checkSome() {
        List<UUID> some = waiting.some(FEW);
        if (!some.isEmpty()) {
            entries.check(some);
        }
    }

    private void checkAllWaiting(Connection connection) throws SQLException {
        waiting.takeAll();
        everybody.look(
                connection,
                true,
                weights.now(),
                found ->
                        batches(found)
                                .forEach(
                                        batch ->
                                                QuarkusTransaction.requiringNew()
                                                        .run(() -> keepEntered(batch))));
        waiting.forgetTaken();
    }

    private void keepEntered(List<Compared> batch) {
        pairs.keep(batch, DuplicatePair.BY_ENTRY);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void alone(Work work, Runnable failed) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int before = connection.getNetworkTimeout();
            if (!yes(statement, "select pg_try_advisory_lock(hashtext('duplicate pass'))")) {
                return;
            }
            try {
                connection.setNetworkTimeout(Runnable::run, AS_LONG_AS_IT_TAKES);
                work.on(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.error("a comparison of everybody failed", e);
                failed.run();
            } finally {
                connection.setNetworkTimeout(Runnable::run, before);
                yes(statement, "select pg_advisory_unlock(hashtext('duplicate pass'))");
            }
        } catch (SQLException e) {
            LOG.error("the lock of a comparison", e);
        }
    }

    private void run(UUID id, Connection connection) throws SQLException {
        change(id, pass -> pass.begin(clock.now()));
        Everybody.Seen seen =
                everybody.look(connection, false, weights.now(), found -> keep(id, found));
        change(id, pass -> pass.saw(seen));
        change(id, pass -> pass.end(DuplicatePass.State.DONE, clock.now()));
    }

    private void keep(UUID id, List<Compared> found) {
        for (List<Compared> batch : batches(found)) {
            change(id, pass -> pass.keeps(pairs.keep(batch, DuplicatePair.BY_PASS)));
        }
    }

    private static List<List<Compared>> batches(List<Compared> found) {
        List<List<Compared>> batches = new ArrayList<>();
        for (int from = 0; from < found.size(); from += BATCH) {
            batches.add(found.subList(from, Math.min(found.size(), from + BATCH)));
        }
        return batches;
    }

    private void change(UUID id, Consumer<DuplicatePass> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(passes.findById(id)));
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
