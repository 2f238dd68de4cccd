package org.nuandong.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** import.accepted and import.undone: how many rows; the people and households tell themselves. */
@ApplicationScoped
class ImportEvents {

    private final EventOutbox outbox;

    ImportEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void accepted(ImportRun run, Instant at) {
        record("import.accepted", run, at);
    }

    void undone(ImportRun run, Instant at) {
        record("import.undone", run, at);
    }

    private void record(String name, ImportRun run, Instant at) {
        outbox.record(Event.of(name, "import", run.id(), run.region(), null, at, run.told()));
    }
}
