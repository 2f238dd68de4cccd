package org.nuandong.deploy.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A partner's or a gateway's own server: really listening, answering as it is told. */
final class Receiver implements AutoCloseable {

    /** Answers nothing at all. */
    static final int HANG = 0;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One call as it came in. */
    record Call(String id, JsonNode body) {

        String name() {
            return body.path("type").asText();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    private Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static Receiver open() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it answers this; {@link #HANG} is no answer. */
    Receiver answering(int status) {
        this.status = status;
        return this;
    }

    /** Whoever hangs is let go without an answer. */
    void letGo() {
        hanging.countDown();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** What it has taken, in the order of its coming. */
    List<Call> calls() {
        return calls;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            int told = status;
            if (told == HANG) {
                hanging.await(2, TimeUnit.MINUTES);
            } else {
                if (told < 300) {
                    calls.add(new Call(exchange.getRequestHeaders().getFirst("webhook-id"), body));
                }
                exchange.sendResponseHeaders(told, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
