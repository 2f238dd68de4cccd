package org.nuandong.dispatch.travel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** The routing engine is a real HTTP server; whatever is wrong with it, the presets answer. */
class RoutedWayTest {

    private static final GeoPoint BASE = new GeoPoint(115.0389, 30.1997);
    private static final GeoPoint PLACE = new GeoPoint(115.0412, 30.2034);
    private static final Travel BY_PRESETS = new Travel(1_300, 156, Travel.PRESETS);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer engine;

    @BeforeEach
    void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        engine.stop(0);
    }

    private void answers(int status, String body) {
        engine.createContext(
                "/",
                exchange -> {
                    asked.set(exchange.getRequestURI().toString());
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private Travel travel(URI url) {
        RoutingConfig config =
                new RoutingConfig() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.ofNullable(url);
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofMillis(400);
                    }
                };
        StraightWay presets =
                new StraightWay(null) {
                    @Override
                    Travel between(GeoPoint from, GeoPoint to, RegionCode region, Instant at) {
                        return BY_PRESETS;
                    }
                };
        return new RoutedWay(presets, config, new ObjectMapper())
                .between(BASE, PLACE, new RegionCode("420200"), Instant.EPOCH);
    }

    private URI url() {
        return URI.create(
                "http://127.0.0.1:" + engine.getAddress().getPort() + "/route/v1/driving");
    }

    @Test
    void its_road_counts_when_it_answers() {
        answers(
                200,
                "{\"code\": \"Ok\", \"routes\": [{\"distance\": 2140.4, \"duration\": 305.2}]}");

        assertThat(travel(url())).isEqualTo(new Travel(2_140, 306, Travel.ROUTING));
        assertThat(asked.get())
                .isEqualTo(
                        "/route/v1/driving/115.038900,30.199700;115.041200,30.203400"
                                + "?overview=false");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"code\": \"NoRoute\", \"routes\": []}",
                "200 | not json at all",
                "200 | {\"code\": \"Ok\"}",
                "500 | {}",
                "301 | {}"
            })
    void what_it_cannot_answer_the_presets_answer(int status, String body) {
        answers(status, body);

        assertThat(travel(url())).isEqualTo(BY_PRESETS);
    }

    @Test
    void an_engine_that_hangs_keeps_nobody_waiting_at_the_telephone() {
        engine.createContext(
                "/",
                exchange -> {
                    try {
                        ended.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        long before = System.nanoTime();

        assertThat(travel(url())).isEqualTo(BY_PRESETS);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void without_an_engine_or_with_one_that_is_down_the_presets_answer() {
        URI gone = url();
        engine.stop(0);

        assertThat(travel(gone)).isEqualTo(BY_PRESETS);
        assertThat(travel(null)).isEqualTo(BY_PRESETS);
    }

    @ParameterizedTest(name = "{0} m straight, detour {1}, {2} km/h: {3} s")
    @CsvSource({
        "1000, 1.30, 30, 156",
        "15000, 1.30, 30, 2340",
        "11538, 1.30, 30, 1800",
        "11539, 1.30, 30, 1801"
    })
    void straight_distance_times_detour_by_speed(
            double metres, double detour, double speed, long seconds) {
        assertThat(StraightWay.of(metres, detour, speed).seconds()).isEqualTo(seconds);
    }
}
