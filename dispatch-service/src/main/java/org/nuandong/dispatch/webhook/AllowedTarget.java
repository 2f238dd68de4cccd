package org.nuandong.dispatch.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** One entry of the operator's list: a host or a network, and a port (-1 stands for any). */
record AllowedTarget(String host, byte[] network, int bits, int port) {

    /**
     * {@code gateway.example:443}, {@code 10.3.0.0/16:8443}, {@code [fd00::]/8:443}, {@code *:…}.
     */
    static AllowedTarget parse(String entry) {
        int colon = entry.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "nuandong.webhooks.allowed-targets: an entry needs host:port or network:port");
        }
        String place = entry.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String portText = entry.substring(colon + 1).strip();
        int port = "*".equals(portText) ? -1 : Integer.parseInt(portText);
        int slash = place.indexOf('/');
        String head = slash < 0 ? place : place.substring(0, slash);
        if (!isLiteral(head)) {
            return new AllowedTarget(place, null, 0, port);
        }
        byte[] network = literal(head);
        int bits = slash < 0 ? network.length * 8 : Integer.parseInt(place.substring(slash + 1));
        if (bits < 0 || bits > network.length * 8) {
            throw new IllegalArgumentException(
                    "nuandong.webhooks.allowed-targets: network bits out of range");
        }
        return new AllowedTarget(null, network, bits, port);
    }

    boolean names(String wanted, int wantedPort) {
        return host != null && host.equalsIgnoreCase(wanted) && fits(wantedPort);
    }

    boolean holds(InetAddress address, int wantedPort) {
        byte[] other = address.getAddress();
        if (network == null || other.length != network.length || !fits(wantedPort)) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int wantedPort) {
        return port == -1 || port == wantedPort;
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static byte[] literal(String host) {
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "nuandong.webhooks.allowed-targets: not an address", e);
        }
    }
}
