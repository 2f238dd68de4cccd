package org.nuandong.deploy.local;

import java.time.Duration;

/** Counts from its making. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
