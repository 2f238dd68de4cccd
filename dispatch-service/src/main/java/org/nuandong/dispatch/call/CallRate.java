package org.nuandong.dispatch.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/**
 * 推送频率: counts the calls of each platform of each city in this replica's running minute: one that
 * floods sends no other away. More than the preset is measured and shown; only 12345 is ever sent
 * away for it.
 */
@ApplicationScoped
class CallRate {

    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Presets presets;
    private final Clock clock;
    private final Map<Platform, Counter> over = new EnumMap<>(Platform.class);
    private final Map<Client, Minute> minutes = new ConcurrentHashMap<>();

    /** A platform of one city. */
    private record Client(Platform platform, RegionCode home) {}

    /** Calls since a moment of the machine's running time. */
    private static final class Minute {
        private long since = System.nanoTime();
        private int calls;

        synchronized int next(long now) {
            if (now - since >= MINUTE_NANOS) {
                since = now;
                calls = 0;
            }
            return ++calls;
        }

        synchronized int calls(long now) {
            return now - since >= MINUTE_NANOS ? 0 : calls;
        }
    }

    CallRate(Presets presets, Clock clock, MeterRegistry meters) {
        this.presets = presets;
        this.clock = clock;
        for (Platform platform : Platform.values()) {
            meters.gauge(
                    "nuandong.platform.calls.minute",
                    io.micrometer.core.instrument.Tags.of("platform", platform.code()),
                    minutes,
                    all -> calls(all, platform));
            over.put(
                    platform,
                    Counter.builder("nuandong.platform.calls.over")
                            .description("Calls above the agreed rate")
                            .tag("platform", platform.code())
                            .register(meters));
        }
    }

    private static int calls(Map<Client, Minute> all, Platform platform) {
        long now = System.nanoTime();
        return all.entrySet().stream()
                .filter(each -> each.getKey().platform() == platform)
                .mapToInt(each -> each.getValue().calls(now))
                .sum();
    }

    /** Refuses with 429 a platform that may be limited; counts every other. */
    void count(Platform platform, RegionCode home) {
        int calls =
                minutes.computeIfAbsent(new Client(platform, home), first -> new Minute())
                        .next(System.nanoTime());
        int most = presets.integer("dispatch.call.rate." + platform.code(), home, clock.instant());
        if (calls > most) {
            over.get(platform).increment();
            if (platform.mayBeLimited()) {
                throw CallProblem.TOO_MANY_CALLS.because();
            }
        }
    }
}
