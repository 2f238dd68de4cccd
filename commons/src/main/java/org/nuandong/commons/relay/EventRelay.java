package org.nuandong.commons.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.commons.event.EventConfig;
import org.nuandong.commons.event.RelayBell;

/** The thread that sends; starts with the service and takes over when no other relay is active. */
@ApplicationScoped
public class EventRelay {

    private static final int BEFORE_THE_CHANNELS = 50;
    private static final long LONGEST_FAREWELL_MILLIS = 3_000;

    private final RelayLoop loop;
    private final RelayBell bell;
    private final Topics topics;
    private final boolean enabled;
    private Thread thread;

    EventRelay(RelayLoop loop, RelayBell bell, Topics topics, EventConfig config) {
        this.loop = loop;
        this.bell = bell;
        this.topics = topics;
        this.enabled = config.relay().enabled();
    }

    /** Topics come first: a consumer must not have the broker make them with one partition. */
    void start(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event) {
        topics.makeOwn();
        if (enabled) {
            thread = new Thread(loop, "event-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        bell.ring();
        if (thread != null) {
            thread.join(LONGEST_FAREWELL_MILLIS);
            thread.interrupt();
        }
    }

    /** For writers of many rows that insert into the outbox themselves: call after their commit. */
    public void wake() {
        bell.ring();
    }
}
