package org.nuandong.reporting.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A number that only rises; readers wait until it has gone beyond what they have. */
public final class Tide {

    private final Map<UniEmitter<? super Long>, Long> waiting = new ConcurrentHashMap<>();
    private volatile long level;

    public long level() {
        return level;
    }

    /** Answers the level, on a worker, as soon as it is above {@code reached}. */
    public Uni<Long> beyond(long reached) {
        return Uni.createFrom()
                .<Long>emitter(
                        emitter -> {
                            waiting.put(emitter, reached);
                            emitter.onTermination(() -> waiting.remove(emitter));
                            // it may have risen between the question and the waiting
                            wake(emitter, reached);
                        })
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    public void rise(long to) {
        level = to;
        waiting.forEach(this::wake);
    }

    private void wake(UniEmitter<? super Long> emitter, Long reached) {
        if (level > reached && waiting.remove(emitter) != null) {
            emitter.complete(level);
        }
    }
}
