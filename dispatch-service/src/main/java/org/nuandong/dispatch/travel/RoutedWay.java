package org.nuandong.dispatch.travel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * Asks the routing engine of the deployment (OSRM's HTTP protocol, {@code GET
 * <url>/<lon>,<lat>;<lon>,<lat>?overview=false}); what it does not answer in time, or cannot, the
 * presets answer.
 */
@ApplicationScoped
class RoutedWay implements TravelTime {

    private static final Logger LOG = Logger.getLogger(RoutedWay.class);
    private static final int OK = 200;

    private final StraightWay straight;
    private final RoutingConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    RoutedWay(StraightWay straight, RoutingConfig config, ObjectMapper json) {
        this.straight = straight;
        this.config = config;
        this.json = json;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(config.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to, RegionCode region, Instant at) {
        return config.url()
                .flatMap(url -> routed(url, from, to))
                .orElseGet(() -> straight.between(from, to, region, at));
    }

    private Optional<Travel> routed(URI url, GeoPoint from, GeoPoint to) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request(url, from, to), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) {
                return travel(json.readTree(answer.body()));
            }
            LOG.warnf("the routing engine answered %d: the presets stand in", answer.statusCode());
        } catch (IOException e) {
            LOG.warnf("the routing engine is away (%s): the presets stand in", e.getClass());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private HttpRequest request(URI url, GeoPoint from, GeoPoint to) {
        String way =
                String.format(
                        Locale.ROOT,
                        "%s/%.6f,%.6f;%.6f,%.6f?overview=false",
                        url,
                        from.longitude(),
                        from.latitude(),
                        to.longitude(),
                        to.latitude());
        return HttpRequest.newBuilder(URI.create(way)).timeout(config.timeout()).GET().build();
    }

    /** Seconds and metres of the first route; nothing when there is no road. */
    private static Optional<Travel> travel(JsonNode answer) {
        JsonNode route = answer.path("routes").path(0);
        if (!"Ok".equals(answer.path("code").asText()) || !route.path("duration").isNumber()) {
            return Optional.empty();
        }
        return Optional.of(
                new Travel(
                        Math.round(route.path("distance").asDouble()),
                        (long) Math.ceil(route.path("duration").asDouble()),
                        Travel.ROUTING));
    }
}
