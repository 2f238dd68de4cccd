package org.nuandong.commons.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A front end that listens to the live stream. */
final class Screen implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final StringBuffer text = new StringBuffer();
    private volatile boolean ended;

    private Screen(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static Screen open(URI address, String token, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Screen(
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
            }
        } catch (IOException e) {
            // Closed by the test, or cut by the service: the same to a screen.
        }
        ended = true;
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    String text() {
        return text.toString();
    }

    boolean ended() {
        return ended;
    }

    String lastId() {
        return text().lines()
                .filter(line -> line.startsWith("id:"))
                .reduce((first, second) -> second)
                .map(line -> line.substring(3).trim())
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
