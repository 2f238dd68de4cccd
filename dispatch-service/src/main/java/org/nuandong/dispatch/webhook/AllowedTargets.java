package org.nuandong.dispatch.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The operator's list of where webhooks may go. Asked when a channel is saved and again with the
 * address that is about to be connected to, so that a name cannot be turned to another place later.
 */
class AllowedTargets {

    private final List<AllowedTarget> targets;

    AllowedTargets(List<String> entries) {
        targets = entries.stream().map(AllowedTarget::parse).toList();
    }

    /** Is the place known by its name, or by a literal address, before anything is resolved? */
    boolean names(URI url) {
        return targets.stream().anyMatch(t -> t.names(url.getHost(), port(url)));
    }

    /**
     * The address to connect to: the first of those the host has now that is allowed. Empty when
     * none is.
     */
    Optional<InetAddress> choose(URI url, InetAddress[] addresses) {
        return Arrays.stream(addresses).filter(a -> allows(url, a)).findFirst();
    }

    private boolean allows(URI url, InetAddress address) {
        // 169.254/16 holds the clouds' metadata services; nobody may list it.
        if (address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int port = port(url);
        if (targets.stream().anyMatch(t -> t.holds(address, port))) {
            return true;
        }
        return !address.isLoopbackAddress() && names(url);
    }

    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
