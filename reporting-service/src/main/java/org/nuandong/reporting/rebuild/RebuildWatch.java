package org.nuandong.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.reporting.platform.DatabaseException;

/**
 * Takes up what was asked for, and again what a killed replica left: the lock of one that died is
 * free. One replica at a time.
 */
@ApplicationScoped
class RebuildWatch {

    private static final Logger LOG = Logger.getLogger(RebuildWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;
    private static final String LEAD = "select pg_try_advisory_lock(hashtext('figure rebuild'))";

    private final RebuildBook book;
    private final RebuildWork work;
    private final OwnConnections connections;
    private volatile boolean stopping;
    private Ticker ticker;

    RebuildWatch(RebuildBook book, RebuildWork work, OwnConnections connections) {
        this.book = book;
        this.work = work;
        this.connections = connections;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("figure-rebuild", LOOK, this::look);
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
        if (ticker != null) {
            ticker.close();
        }
    }

    private void look() {
        if (book.running().isEmpty()) {
            return;
        }
        try (Connection lock = connections.open()) {
            if (leads(lock)) {
                book.running().ifPresent(this::run);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static boolean leads(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement();
                ResultSet row = statement.executeQuery(LEAD)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void run(Rebuild rebuild) {
        if (rebuild.swappedAt() != null) {
            // Killed after the swap: the new tables serve; old and new have moved apart since.
            book.end(rebuild.id(), Phase.DONE, "not-compared");
            return;
        }
        try {
            work.run(rebuild, () -> stopping);
        } catch (RebuildEndedException e) {
            if (e.isCancelled()) {
                book.end(rebuild.id(), Phase.CANCELLED, null);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "attempt %d of a rebuild failed", rebuild.attempts() + 1);
            if (rebuild.attempts() + 1 >= ATTEMPTS) {
                book.end(rebuild.id(), Phase.FAILED, reason(e));
            }
        }
    }

    private static String reason(Exception fault) {
        Throwable cause = fault instanceof DatabaseException ? fault.getCause() : fault;
        return cause instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : cause.getClass().getSimpleName();
    }
}
