package org.nuandong.commons.change;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for new numbers once for all live streams of this process, and only while one waits. */
@ApplicationScoped
class ChangeTail {

    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final ChangeFeed feed;
    private final Map<UniEmitter<? super Boolean>, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService eye =
            Executors.newSingleThreadScheduledExecutor(ChangeTail::thread);

    ChangeTail(ChangeFeed feed) {
        this.feed = feed;
        eye.scheduleWithFixedDelay(
                this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "change-tail");
        thread.setDaemon(true);
        return thread;
    }

    /** True as soon as the feed has gone beyond the number, false when that takes longer. */
    Uni<Boolean> beyond(long number, Duration longest) {
        return Uni.createFrom()
                .<Boolean>emitter(
                        emitter -> {
                            waiting.put(emitter, number);
                            emitter.onTermination(() -> waiting.remove(emitter));
                        })
                .ifNoItem()
                .after(longest)
                .recoverWithItem(false);
    }

    private void look() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            long last = feed.now().number();
            waiting.forEach(
                    (emitter, number) -> {
                        if (last > number && waiting.remove(emitter) != null) {
                            emitter.complete(true);
                        }
                    });
        } catch (RuntimeException e) {
            LOG.debug("the feed cannot be read; the streams wait", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        eye.shutdownNow();
    }
}
