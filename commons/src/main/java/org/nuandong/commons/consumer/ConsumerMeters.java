package org.nuandong.commons.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Figures of taking in. */
@ApplicationScoped
public class ConsumerMeters {

    private final Counter taken;
    private final Counter repeated;
    private final Counter unknown;
    private final Counter rejected;
    private volatile boolean waiting;

    ConsumerMeters(MeterRegistry registry) {
        taken = counter(registry, "nuandong.events.taken", "events that took effect");
        repeated = counter(registry, "nuandong.events.repeated", "events seen before");
        unknown = counter(registry, "nuandong.events.unknown", "events of a type not known here");
        rejected = counter(registry, "nuandong.events.rejected", "events sent to the dead letters");
        Gauge.builder("nuandong.events.waiting", () -> waiting ? 1 : 0)
                .description("1 while a transient fault keeps events waiting")
                .register(registry);
    }

    /** The figures stand from the start: one that is not there yet alarms nobody. */
    void show(@Observes StartupEvent started) {}

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void taken(int events) {
        taken.increment(events);
    }

    void repeated(int events) {
        repeated.increment(events);
    }

    void unknown(int events) {
        unknown.increment(events);
    }

    void rejected() {
        rejected.increment();
    }

    void waiting() {
        waiting = true;
    }

    void healed() {
        waiting = false;
    }
}
