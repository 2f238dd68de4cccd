package org.nuandong.dispatch.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.trace.Trace;

/**
 * Starts a lane for each subscription with something due. Every lane has a thread of its own while
 * it sends, so that a receiver that hangs holds up nobody but itself. What is due stands in rows.
 */
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final DeliveryRepository deliveries;
    private final LaneRun run;
    private final ExchangeConfig config;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(Sending::thread);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private volatile boolean stopping;
    private Ticker ticker;

    Sending(DeliveryRepository deliveries, LaneRun run, ExchangeConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.run = run;
        this.config = config;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "exchange-lane-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Sending.class.getClassLoader());
        return thread;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("exchange-lanes", config.pollInterval(), this::look);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        if (ticker != null) {
            ticker.close();
        }
        threads.shutdown();
        // An attempt under way is entered if it comes back soon; otherwise it is made again.
        if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void look() {
        QuarkusTransaction.requiringNew()
                .call(() -> deliveries.subscriptionsWithWork(clock.instant()))
                .forEach(this::begin);
    }

    private void begin(UUID subscription) {
        if (running.size() < config.lanes() && running.add(subscription)) {
            threads.execute(() -> go(subscription));
        }
    }

    private void go(UUID subscription) {
        try {
            Trace.begin(null);
            run.turn(subscription, () -> stopping);
        } catch (RuntimeException e) {
            LOG.warnf("a lane broke off and will be taken up again: %s", e.toString());
            LOG.debug("cause", e);
        } finally {
            Trace.end();
            running.remove(subscription);
        }
    }
}
