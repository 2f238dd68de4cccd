package org.nuandong.deploy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a port of this machine that nobody listens on, or refuses an occupied one. */
public final class FreePort {

    private static final int LOWEST = 20_100;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private FreePort() {}

    /**
     * Below the ports that the kernel gives to outgoing connections: one of those could take it
     * before the server that asked listens.
     */
    public static int any() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStartException("本机没有可用的网络端口", "this machine has no free network port");
    }

    /** Answers the port itself when it is free; {@code part} is named in the refusal. */
    public static int require(int port, String part) {
        if (!isFree(port)) {
            throw new CannotStartException(
                    part + " 需要的端口 " + port + " 已被其他程序占用",
                    "port " + port + ", which " + part + " needs, is taken by another program");
        }
        return port;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT is free for a server, and servers set this too.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[4]), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
