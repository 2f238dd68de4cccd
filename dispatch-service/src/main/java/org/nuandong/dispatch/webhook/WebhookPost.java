package org.nuandong.dispatch.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.nuandong.commons.clock.RealTime;

/**
 * One POST to one receiver: to an address that was checked, without following anything, and never
 * longer than the total time-out. Only the status is read, the body is not.
 */
@ApplicationScoped
public class WebhookPost {

    private static final int MAX_RETRY_AFTER_SECONDS = 86_400;

    private final WebhookConfig config;
    private final AllowedTargets targets;
    private final HttpClient client;
    private final Clock realTime;

    WebhookPost(Vertx vertx, WebhookConfig config, @RealTime Clock realTime) {
        this.config = config;
        this.realTime = realTime;
        this.targets = new AllowedTargets(config.allowedTargets().orElse(List.of()));
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis())
                                .setKeepAlive(false)
                                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Refuses a place that is not on the list; a host that does not resolve must be named there.
     */
    public void requireAllowed(WebhookUrl url, String field) {
        if (!isAllowed(url.uri())) {
            throw WebhookProblem.WEBHOOK_TARGET_NOT_ALLOWED.at(field);
        }
    }

    private boolean isAllowed(URI url) {
        try {
            return targets.choose(url, InetAddress.getAllByName(url.getHost())).isPresent();
        } catch (UnknownHostException e) {
            return targets.names(url);
        }
    }

    /**
     * Blocks until there is an answer, at most for the total time-out and a look-up of the name.
     */
    public Answer send(WebhookLetter letter) {
        // Receivers compare the timestamp with their own clock: it is real time in every case.
        Map<String, String> headers = letter.headers(realTime.instant().getEpochSecond());
        return send(letter.url(), headers, letter.body());
    }

    private Answer send(URI url, Map<String, String> headers, String body) {
        Optional<InetAddress> address;
        try {
            address = targets.choose(url, InetAddress.getAllByName(url.getHost()));
        } catch (UnknownHostException e) {
            return Answer.none("host-unknown");
        }
        return address.map(a -> post(url, a, headers, body))
                .orElseGet(() -> Answer.none("target-not-allowed"));
    }

    private Answer post(URI url, InetAddress address, Map<String, String> headers, String body) {
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        Future<HttpClientResponse> response =
                client.request(options(url, address, headers))
                        .compose(
                                request -> {
                                    open.set(request);
                                    return request.send(Buffer.buffer(body));
                                });
        try {
            HttpClientResponse got =
                    response.toCompletionStage()
                            .toCompletableFuture()
                            .get(config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return Answer.status(got.statusCode(), retryAfter(got.getHeader("Retry-After")));
        } catch (TimeoutException e) {
            return Answer.none("timed-out");
        } catch (ExecutionException e) {
            return Answer.none("not-reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("interrupted");
        } finally {
            // Ends the connection whatever the receiver still means to send.
            Optional.ofNullable(open.get()).ifPresent(r -> r.connection().close());
        }
    }

    private RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        int port = AllowedTargets.port(url);
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                        .setHost(url.getHost())
                        .setPort(port)
                        .setSsl("https".equals(url.getScheme()))
                        .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                        .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    private static Duration retryAfter(String header) {
        if (header == null || !header.matches("\\d{1,9}")) {
            return null;
        }
        return Duration.ofSeconds(Math.min(Integer.parseInt(header), MAX_RETRY_AFTER_SECONDS));
    }
}
