package org.nuandong.commons.relay;

import java.time.Duration;

/**
 * Due now and then again after each period, in real time: a moved clock neither stops nor floods.
 */
final class Every {

    private final long period;
    private long next = System.nanoTime();

    Every(Duration period) {
        this.period = period.toNanos();
    }

    boolean due() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        next = System.nanoTime() + period;
        return true;
    }
}
