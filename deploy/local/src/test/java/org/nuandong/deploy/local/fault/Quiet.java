package org.nuandong.deploy.local.fault;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.nuandong.deploy.local.Service;

/**
 * Quiescence: outboxes empty, every event of dispatch in reporting's log, every audit entry sealed.
 */
final class Quiet {

    private static final String TOLD =
            "select count(*) from outbox where topic = 'nuandong.dispatch.v1'";
    private static final String KEPT = "select count(*) from event where service = 'dispatch'";

    private final Books books;

    Quiet(Books books) {
        this.books = books;
    }

    /** How long it took. */
    Duration reachedWithin(Duration limit) {
        long start = System.nanoTime();
        await("quiet")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(this::isQuiet);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isQuiet() throws SQLException {
        for (Service service : Service.values()) {
            if (unpublished(service) > 0
                    || books.count(service, "select count(*) from audit_pending") > 0) {
                return false;
            }
        }
        return books.count(Service.REPORTING, KEPT) >= books.count(Service.DISPATCH, TOLD);
    }

    long unpublished(Service service) throws SQLException {
        return books.count(service, "select count(*) from outbox where published_at is null");
    }
}
