package org.nuandong.commons.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Records events in the caller's transaction; nothing else publishes. */
@ApplicationScoped
public class EventOutbox {

    /**
     * Takes the aggregate's next sequence under its row lock, inserts the outbox row and the audit
     * row of the change; the relay is woken after the commit. Needs an active transaction.
     */
    public RecordedEvent record(Event event) {
        throw new UnsupportedOperationException("being built");
    }
}
