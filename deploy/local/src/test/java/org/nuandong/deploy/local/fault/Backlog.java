package org.nuandong.deploy.local.fault;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.nuandong.deploy.local.Service;

/** How many events waited in dispatch's outbox at the worst moment. */
final class Backlog implements AutoCloseable {

    private final Quiet quiet;
    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private Backlog(Quiet quiet) {
        this.quiet = quiet;
    }

    static Backlog watch(Quiet quiet) {
        Backlog backlog = new Backlog(quiet);
        backlog.watch.scheduleWithFixedDelay(backlog::look, 0, 250, TimeUnit.MILLISECONDS);
        return backlog;
    }

    private void look() {
        try {
            peak.accumulateAndGet(quiet.unpublished(Service.DISPATCH), Math::max);
        } catch (SQLException databaseIsAway) {
            // The next look will see what gathered.
        }
    }

    long peak() {
        return peak.get();
    }

    @Override
    public void close() {
        watch.shutdown();
    }
}
