package org.nuandong.commons.consumer;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.EventConfig;

/** Tries again, with growing pauses, until a transient fault has healed or the service stops. */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int FIRST = 1;

    private final Duration firstPause;
    private final Duration longestPause;
    private final ConsumerMeters meters;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Patience(EventConfig config, ConsumerMeters meters) {
        this.firstPause = config.consumer().firstPause();
        this.longestPause = config.consumer().longestPause();
        this.meters = meters;
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopped.countDown();
    }

    /** Throws what is deterministic; returns when it is done. */
    public void until(Runnable work) {
        Duration pause = firstPause;
        boolean interrupted = false;
        while (true) {
            try {
                work.run();
                meters.healed();
                return;
            } catch (RuntimeException e) {
                if (!Fault.isTransient(e)) {
                    meters.healed();
                    throw e;
                }
                if (!interrupted) {
                    LOG.warnf("events wait, it is tried again: %s", Fault.reason(e));
                    LOG.debug("cause", e);
                    interrupted = true;
                }
                meters.waiting();
                rest(pause, e);
                pause = longer(pause);
            }
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }

    private void rest(Duration pause, RuntimeException fault) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException(fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(fault);
        }
    }

    /**
     * The service ends before the fault healed: nothing was acknowledged, all of it comes again.
     */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException(Throwable fault) {
            super(fault);
        }
    }
}
