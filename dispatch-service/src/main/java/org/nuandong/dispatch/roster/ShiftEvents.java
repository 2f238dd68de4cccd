package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells when duty is planned, begins and ends; the leader's name stays here. */
@ApplicationScoped
class ShiftEvents {

    private final EventOutbox outbox;

    ShiftEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void planned(Shift shift, Instant at) {
        record(
                "shift.planned",
                shift,
                at,
                new Planned(shift.teamId(), shift.startsAt(), shift.endsAt()));
    }

    void started(Shift shift, Instant at) {
        record("shift.started", shift, at, new Worked(shift.teamId(), shift.startedAt()));
    }

    void ended(Shift shift, Instant at) {
        record("shift.ended", shift, at, new Worked(shift.teamId(), shift.startedAt()));
    }

    private void record(String name, Shift shift, Instant at, Object data) {
        outbox.record(
                Event.of(name, "shift", shift.id(), shift.region(), shift.unitId(), at, data));
    }

    record Planned(UUID teamId, Instant startsAt, Instant endsAt) {}

    record Worked(UUID teamId, Instant since) {}
}
