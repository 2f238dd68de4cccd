package org.nuandong.commons.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.RelayBell;

/** Connects, stands by, leads; begins again whenever database or broker failed. */
@ApplicationScoped
class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);

    /** So many at once come only in a rush; a single event, or a full backlog, never waits. */
    private static final int MANY = 16;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final RelayDatabase database;
    private final Leaders leaders;
    private final RelayBell bell;
    private final RelayMeters meters;
    private final EventConfig.Relay config;
    private volatile boolean stopped;

    RelayLoop(
            RelayDatabase database,
            Leaders leaders,
            RelayBell bell,
            RelayMeters meters,
            EventConfig config) {
        this.database = database;
        this.leaders = leaders;
        this.bell = bell;
        this.meters = meters;
        this.config = config.relay();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (RelaySession session = database.connect()) {
                standByAndLead(session);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warnf("relay interrupted, nothing is lost, it begins again: %s", e.toString());
                LOG.debug("cause", e);
                pause();
            }
        }
    }

    private void standByAndLead(RelaySession session) throws SQLException, InterruptedException {
        while (!stopped) {
            if (session.takesTheLead()) {
                lead(session);
                return;
            }
            meters.lag(session.lag());
            bell.await(config.standby());
        }
    }

    private void lead(RelaySession session) throws SQLException, InterruptedException {
        meters.active(true);
        try (Leader leader = leaders.of(session, () -> stopped)) {
            while (!stopped) {
                int sent = leader.step();
                if (sent == 0) {
                    bell.await(config.poll());
                } else if (sent >= MANY && sent < config.batch()) {
                    LockSupport.parkNanos(config.gather().toNanos());
                }
            }
        } finally {
            meters.active(false);
        }
    }

    private void pause() {
        try {
            bell.await(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
