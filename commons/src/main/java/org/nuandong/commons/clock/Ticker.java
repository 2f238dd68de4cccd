package org.nuandong.commons.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nuandong.commons.trace.Trace;

/**
 * Does one thing again and again on a thread of its own, in real time whatever the injected clock
 * says. A tick that fails is logged (the first of a row of failures) and the next one comes; each
 * has a trace of its own.
 */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final String name;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private boolean failing;

    private Ticker(String name, Runnable work) {
        this.name = name;
        this.work = work;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread made = new Thread(task, name);
                            made.setDaemon(true);
                            made.setContextClassLoader(loader);
                            return made;
                        });
    }

    /** The pause is counted from the end of one tick to the start of the next. */
    public static Ticker start(String name, Duration pause, Runnable work) {
        Ticker ticker = new Ticker(name, work);
        ticker.thread.scheduleWithFixedDelay(
                ticker::tick, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return ticker;
    }

    private void tick() {
        try {
            work.run();
            if (failing) {
                failing = false;
                LOG.infof("%s works again", name);
            }
        } catch (RuntimeException | Error e) {
            if (!failing && !thread.isShutdown()) {
                failing = true;
                LOG.errorf(e, "%s failed and will try again", name);
            }
        } finally {
            Trace.end();
        }
    }

    /** Waits a moment for a running tick to end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
