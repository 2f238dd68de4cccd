package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what was switched on or off; never a figure's value. */
@ApplicationScoped
class PublicationEvents {

    private record Data(String regionCode, boolean on, List<String> figures, int version) {}

    private final EventOutbox outbox;

    PublicationEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(Publication now, Instant at) {
        outbox.record(
                Event.of(
                        "publication.changed",
                        "publication",
                        now.id(),
                        now.region(),
                        null,
                        at,
                        new Data(now.region().code(), now.on(), now.figures(), now.version())));
    }
}
