package org.nuandong.deploy.local.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who is woken: each breach alarm by its incident, with the ids under which it came. */
final class AlarmReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> idsByIncident = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    AlarmReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode alarm = JSON.readTree(exchange.getRequestBody()).path("data");
            if ("arrival-breach".equals(alarm.path("step").asText())) {
                // The same id again is the same alarm: a retry whose first answer got lost.
                idsByIncident
                        .computeIfAbsent(
                                alarm.path("incidentId").asText(),
                                i -> ConcurrentHashMap.newKeySet())
                        .add(exchange.getRequestHeaders().getFirst("webhook-id"));
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alarms";
    }

    int incidents() {
        return idsByIncident.size();
    }

    long wokenTwice() {
        return idsByIncident.values().stream().filter(ids -> ids.size() > 1).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
