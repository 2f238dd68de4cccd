package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * Reads the events of one topic from its beginning, as a stranger would. {@code try (EventProbe
 * probe = EventProbe.on("nuandong.dispatch.v1")) { probe.await("incident.arrived", id); }}
 */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);

    /** What was read of a topic of the running tests is read once for all of them. */
    private static final Map<String, TopicReader> SHARED = new ConcurrentHashMap<>();

    private final TopicReader reader;
    private final boolean shared;

    private EventProbe(TopicReader reader, boolean shared) {
        this.reader = reader;
        this.shared = shared;
    }

    public static EventProbe on(String topic) {
        String broker = Backing.bootstrapServers();
        return new EventProbe(
                SHARED.computeIfAbsent(topic, name -> new TopicReader(broker, name)), true);
    }

    public static EventProbe on(String bootstrapServers, String topic) {
        return new EventProbe(new TopicReader(bootstrapServers, topic), false);
    }

    /** Waits until an event of this name about this aggregate is there; answers the last such. */
    public SeenEvent await(String name, UUID subject) {
        return await(e -> e.isAbout(subject) && e.name().equals(name), name);
    }

    public SeenEvent await(Predicate<SeenEvent> wanted, String what) {
        Awaitility.await("event " + what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(all()).as(what).anyMatch(wanted));
        return all().stream().filter(wanted).reduce((first, second) -> second).orElseThrow();
    }

    /** Everything about one aggregate so far, in the order of its partition. */
    public List<SeenEvent> about(UUID subject) {
        return all().stream().filter(e -> e.isAbout(subject)).toList();
    }

    /** Everything on the topic so far. */
    public List<SeenEvent> all() {
        return reader.all();
    }

    @Override
    public void close() {
        if (!shared) {
            reader.close();
        }
    }
}
