package org.nuandong.dispatch.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;

/** Events that happen, as the contracts show them. */
record Happening(EventOutbox outbox, Clock clock) {

    void of(UUID incident, RegionCode region, String... names) {
        record(Stream.of(names).map(name -> event(name, incident, region)).toList());
    }

    void crowd(int many, RegionCode region) {
        record(
                IntStream.range(0, many)
                        .mapToObj(i -> event("incident.opened", UUID.randomUUID(), region))
                        .toList());
    }

    private void record(List<Event> events) {
        QuarkusTransaction.requiringNew().run(() -> outbox.recordAll(events));
    }

    private Event event(String name, UUID incident, RegionCode region) {
        return Event.of(name, "incident", incident, region, null, clock.instant(), example(name));
    }

    static JsonNode example(String name) {
        Path schema = Path.of("..", "contracts", "events", "dispatch." + name + ".schema.json");
        try {
            return new ObjectMapper().readTree(schema.toFile()).path("examples").get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
