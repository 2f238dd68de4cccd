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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuandong.beneficiary.duplicate.TwinRows.Compared;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.clock.Ticker;

/**
 * Runs what was asked for, on one replica: the lock is the connection's, so that another one takes
 * over when this one dies. What was found is kept in small transactions; kept twice is kept once.
 */
@Singleton
class PassRunner {

    private static final Logger LOG = Logger.getLogger(PassRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final PassRepository passes;
    private final Everybody everybody;
    private final FoundPairs pairs;
    private final WeightsInForce weights;
    private final OfficeClock clock;
    private Ticker ticker;

    PassRunner(
            AgroalDataSource database,
            PassRepository passes,
            Everybody everybody,
            FoundPairs pairs,
            WeightsInForce weights,
            OfficeClock clock) {
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
        asked.ifPresent(this::alone);
    }

    private void alone(UUID id) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!yes(statement, "select pg_try_advisory_lock(hashtext('duplicate pass'))")) {
                return;
            }
            try {
                run(id, connection);
            } finally {
                yes(statement, "select pg_advisory_unlock(hashtext('duplicate pass'))");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("a pass over everybody failed", e);
            change(id, pass -> pass.end(DuplicatePass.State.FAILED, clock.now()));
        }
    }

    private void run(UUID id, Connection connection) throws SQLException {
        change(id, pass -> pass.begin(clock.now()));
        Everybody.Seen seen = everybody.look(connection, weights.now(), found -> keep(id, found));
        change(id, pass -> pass.saw(seen));
        change(id, pass -> pass.end(DuplicatePass.State.DONE, clock.now()));
    }

    private void keep(UUID id, List<Compared> found) {
        for (int from = 0; from < found.size(); from += BATCH) {
            List<Compared> batch = found.subList(from, Math.min(found.size(), from + BATCH));
            change(id, pass -> pass.keeps(pairs.keep(batch, DuplicatePair.BY_PASS)));
        }
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
