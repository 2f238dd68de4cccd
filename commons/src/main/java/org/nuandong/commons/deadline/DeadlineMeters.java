package org.nuandong.commons.deadline;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How late deadlines are acted on, and what is overdue: the first figures to look at. */
@ApplicationScoped
class DeadlineMeters {

    private static final Logger LOG = Logger.getLogger(DeadlineMeters.class);
    private static final long REFRESH_NANOS = Duration.ofSeconds(5).toNanos();

    /** Few and telling: a histogram for each of some hundred steps is read every few seconds. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry registry;
    private final AgroalDataSource dataSource;
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong unhandled = new AtomicLong();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final Counter failures;
    private long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    DeadlineMeters(MeterRegistry registry, AgroalDataSource dataSource) {
        this.registry = registry;
        this.dataSource = dataSource;
        Gauge.builder("nuandong.deadline.overdue", overdue, AtomicLong::get)
                .description("open deadlines whose time is past")
                .register(registry);
        Gauge.builder("nuandong.deadline.unhandled", unhandled, AtomicLong::get)
                .description("overdue deadlines of a step that nothing in this service handles")
                .register(registry);
        failures =
                Counter.builder("nuandong.deadline.failures")
                        .description("deadlines put off because their handler failed")
                        .register(registry);
    }

    /** Shown from the start: a figure that is not there yet alarms nobody. */
    void expect(Set<String> handled) {
        handled.forEach(this::lateness);
    }

    void acted(Deadline deadline, Instant now) {
        lateness(deadline.step()).record(Duration.between(deadline.dueAt(), now));
    }

    private Timer lateness(String step) {
        return Timer.builder("nuandong.deadline.lateness")
                .description("from the due time to the moment it was acted on")
                .tag("step", step)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    void failed() {
        failures.increment();
    }

    /** Every five seconds of real time; the ticker's single thread calls it. */
    synchronized void refresh(Set<String> handled, Instant now) {
        if (System.nanoTime() - refreshedAt < REFRESH_NANOS) {
            return;
        }
        refreshedAt = System.nanoTime();
        String count =
                "select step, count(*) from deadline where act_at <= ? and done_at is null"
                        + " and cancelled_at is null group by step";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(count)) {
            select.setObject(1, Deadlines.utc(now));
            try (ResultSet rows = select.executeQuery()) {
                take(rows, handled);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("overdue deadlines could not be counted", e);
        }
    }

    private void take(ResultSet rows, Set<String> handled) throws SQLException {
        long all = 0;
        long withoutHandler = 0;
        while (rows.next()) {
            String step = rows.getString(1);
            all += rows.getLong(2);
            if (!handled.contains(step)) {
                withoutHandler += rows.getLong(2);
                if (reported.add(step)) {
                    LOG.errorf("no handler for deadlines of step %s: they are kept", step);
                }
            }
        }
        overdue.set(all);
        unhandled.set(withoutHandler);
    }
}
