package org.nuandong.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A front end's view of one service: JSON over HTTP with one token. Bodies are maps, records or
 * JSON trees.
 */
public final class Api {

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(
                            com.fasterxml.jackson.databind.SerializationFeature
                                    .WRITE_DATES_AS_TIMESTAMPS);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final String token;

    Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** A POST of a fact, or a search. */
    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    /** A POST that creates: sent again with the same key it makes nothing new. */
    public Answer create(String path, String idempotencyKey, Object body) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    public Answer create(String path, Object body) {
        return create(path, UUID.randomUUID().toString(), body);
    }

    public Answer put(String path, String etag, Object body) {
        return send(request(path).header("If-Match", etag).PUT(json(body)));
    }

    /** A file, as its bytes. */
    public Answer upload(String path, String etag, byte[] file) {
        return send(
                plain(path, "en")
                        .header("Content-Type", "application/octet-stream")
                        .header("If-Match", etag)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer patch(String path, String etag, Object body) {
        return send(request(path).header("If-Match", etag).method("PATCH", json(body)));
    }

    public Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    /** Texts in this language, "zh-CN" say. */
    public Answer get(String path, String language) {
        return send(plain(path, language).GET());
    }

    /** What is not JSON: a message of the weather service, say. */
    public Answer post(String path, String mediaType, String content) {
        return send(
                plain(path, "en")
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofString(content)));
    }

    /** A call by tus: its headers and, with a PATCH, a piece of the file. */
    Answer tus(String method, String path, Map<String, String> headers, byte[] piece) {
        HttpRequest.Builder request =
                plain(path, "en")
                        .header("Tus-Resumable", "1.0.0")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(piece));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return plain(path, "en").header("Content-Type", "application/json");
    }

    private HttpRequest.Builder plain(String path, String language) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(LIMIT)
                        .header("Accept", "application/json, application/problem+json")
                        .header("Accept-Language", language);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.headers().map(),
                    tree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(String body) throws JsonProcessingException {
        return body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** A map in the order of its writing, null values left out: a body as the API takes it. */
    public static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return body;
    }
}
