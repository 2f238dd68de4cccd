package org.nuandong.reporting.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Sources;

/**
 * Shows the figures at {@code /q/metrics}. Every replica shows the same ones, so a reader takes
 * their maximum over replicas, never the sum.
 */
@ApplicationScoped
class FigureMeters {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FigureBook book;
    private final Sources sources;
    private final Clock clock;
    private final Clock realTime;
    private final Map<Figure, MultiGauge> gauges = new LinkedHashMap<>();
    private final MultiGauge live;
    private final MultiGauge lag;
    private volatile Instant countedAt;
    private Ticker ticker;

    FigureMeters(
            FigureBook book,
            Sources sources,
            MeterRegistry registry,
            Clock clock,
            @RealTime Clock realTime) {
        this.book = book;
        this.sources = sources;
        this.clock = clock;
        this.realTime = realTime;
        this.countedAt = realTime.instant();
        for (Figure figure : Figure.COUNTED) {
            gauges.put(
                    figure,
                    MultiGauge.builder(figure.name())
                            .description(figure.description())
                            .register(registry));
        }
        live =
                MultiGauge.builder("nuandong.source.live")
                        .description("1 while the source is heard and sends without delay")
                        .register(registry);
        lag =
                MultiGauge.builder("nuandong.source.lag")
                        .baseUnit("seconds")
                        .description("everything older was read; since 1970 where never heard")
                        .register(registry);
        Gauge.builder("nuandong.figures.age", this::ageSeconds)
                .baseUnit("seconds")
                .description("since the operational figures were counted")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("operational-figures", PAUSE, this::tick);
    }

    void stop(@Observes ShutdownEvent ending) {
        ticker.close();
    }

    private void tick() {
        book.countIfDue(realTime.instant());
        show();
    }

    void show() {
        Map<String, List<FigureBook.Reading>> readings = book.all();
        gauges.forEach(
                (figure, gauge) ->
                        gauge.register(
                                readings.getOrDefault(figure.name(), List.of()).stream()
                                        .map(reading -> row(figure, reading))
                                        .toList(),
                                true));
        showSources();
        countedAt = book.countedAt();
    }

    private void showSources() {
        Instant now = clock.instant();
        List<MultiGauge.Row<?>> alive = new ArrayList<>();
        List<MultiGauge.Row<?>> behind = new ArrayList<>();
        for (Source source : sources.all()) {
            Tags name = Tags.of("source", source.service());
            Instant covered = source.coveredUntil() == null ? Instant.EPOCH : source.coveredUntil();
            alive.add(MultiGauge.Row.of(name, source.state().equals("live") ? 1 : 0));
            behind.add(MultiGauge.Row.of(name, Duration.between(covered, now).toSeconds()));
        }
        live.register(alive, true);
        lag.register(behind, true);
    }

    private static MultiGauge.Row<?> row(Figure figure, FigureBook.Reading reading) {
        Tags tags = Tags.empty();
        for (int i = 0; i < figure.labels().size(); i++) {
            tags = tags.and(figure.labels().get(i), reading.labels().get(i));
        }
        return MultiGauge.Row.of(tags, reading.value());
    }

    private double ageSeconds() {
        return Math.max(0, Duration.between(countedAt, realTime.instant()).toMillis() / 1000.0);
    }
}
