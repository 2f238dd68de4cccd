package org.nuandong.dispatch.alarm;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many attempts each channel has under way: a receiver that hangs takes no more than these. */
class Lanes {

    private final ConcurrentMap<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final int limit;

    Lanes(int limit) {
        this.limit = limit;
    }

    /** Takes a place if there is one; who got it gives it back by {@link #leave}. */
    boolean enter(UUID channel) {
        boolean[] entered = {false};
        underWay.compute(
                channel,
                (id, count) -> {
                    int now = count == null ? 0 : count;
                    entered[0] = now < limit;
                    return entered[0] ? Integer.valueOf(now + 1) : count;
                });
        return entered[0];
    }

    void leave(UUID channel) {
        underWay.computeIfPresent(channel, (id, count) -> count == 1 ? null : count - 1);
    }
}
