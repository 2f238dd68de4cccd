package org.nuandong.reporting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A wall that listens to a stream of server-sent events. */
public final class Following implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;
    private final CompletableFuture<Void> lines;
    private volatile String event = "";

    public Following(URI stream, String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stream)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        answer =
                HttpClient.newHttpClient()
                        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
        lines = answer.thenAcceptAsync(response -> response.body().forEach(this::line));
    }

    private void line(String line) {
        if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            messages.add(event + " " + line.substring(5).strip());
        }
    }

    /** The data of all messages of this name so far. */
    public List<String> told(String name) {
        return messages.stream()
                .filter(m -> m.startsWith(name + " "))
                .map(m -> m.substring(name.length() + 1))
                .toList();
    }

    public int status() {
        return answer.join().statusCode();
    }

    public boolean isOver() {
        return lines.isDone();
    }

    @Override
    public void close() {
        answer.thenAccept(response -> response.body().close());
        answer.cancel(true);
    }
}
