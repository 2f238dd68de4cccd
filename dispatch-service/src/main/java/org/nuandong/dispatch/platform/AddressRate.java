package org.nuandong.dispatch.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the requests of each address in windows of one length; it forgets, it decides no clock.
 */
public final class AddressRate {

    private static final int MANY = 100_000;
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final int most;
    private final long windowNanos;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long since, int count) {}

    public AddressRate(int most, long windowNanos) {
        this.most = most;
        this.windowNanos = windowNanos;
    }

    /** May this address ask once more at this moment of the machine's running time? */
    public boolean admits(String address, long nowNanos) {
        if (windows.size() > MANY) {
            windows.values().removeIf(window -> nowNanos - window.since() >= windowNanos);
        }
        Window now =
                windows.compute(
                        network(address),
                        (key, before) ->
                                before == null || nowNanos - before.since() >= windowNanos
                                        ? new Window(nowNanos, 1)
                                        : new Window(before.since(), before.count() + 1));
        return now.count() <= most;
    }

    /** One household has a whole /64 of IPv6 addresses. */
    public static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        int gap = address.indexOf("::");
        String head = gap < 0 ? address : address.substring(0, gap);
        StringBuilder network = new StringBuilder();
        String[] groups = head.split(":");
        for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
            boolean given = i < groups.length && !groups[i].isEmpty();
            network.append(i == 0 ? "" : ":").append(given ? groups[i] : "0");
        }
        return network.toString();
    }
}
