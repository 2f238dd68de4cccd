package org.nuandong.deploy.local.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** An outage lasts; there is nothing to wait for but its end. */
final class Outage {

    private Outage() {}

    static void lasts(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        await().pollDelay(length)
                .atMost(length.plusSeconds(5))
                .until(() -> System.nanoTime() >= end);
    }
}
