package org.nuandong.deploy.local.fault;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long clients waited for the answers of one phase. */
final class Waits {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long waited) {
        nanos.add(waited);
    }

    void begin() {
        nanos.clear();
    }

    Duration p99() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]);
    }
}
