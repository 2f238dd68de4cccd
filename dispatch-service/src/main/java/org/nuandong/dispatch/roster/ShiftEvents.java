package org.nuandong.dispatch.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    void changed(Shift shift, Instant at) {
        record(
                "shift.changed",
                shift,
                at,
                new Planned(shift.teamId(), shift.startsAt(), shift.endsAt()));
    }

    void cancelled(Shift shift, Instant at) {
        record(
                "shift.cancelled",
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

    void crewChanged(Shift shift, String how, int present, Instant at) {
        record(
                "shift.crew-changed",
                shift,
                at,
                new CrewChanged(shift.teamId(), how, present, shift.needed()));
    }

    void understaffed(Shift shift, int present, Instant at) {
        record(
                "shift.understaffed",
                shift,
                at,
                new Understaffed(
                        shift.teamId(),
                        present,
                        shift.needed(),
                        shift.isRunning(),
                        shift.startsAt(),
                        shift.endsAt()));
    }

    void swapChanged(ShiftSwap swap, UUID teamId, Instant at) {
        outbox.record(
                Event.of(
                        "shift-swap.changed",
                        "shift-swap",
                        swap.id(),
                        swap.region(),
                        swap.unitId(),
                        at,
                        new SwapChanged(
                                swap.state(), teamId, swap.shiftId(), swap.returnShiftId())));
    }

    void noteWritten(ShiftNote note, Instant at) {
        note("shift-note.written", note, at);
    }

    void noteAcknowledged(ShiftNote note, Instant at) {
        note("shift-note.acknowledged", note, at);
    }

    void noteUnread(ShiftNote note, Instant at) {
        note("shift-note.unread", note, at);
    }

    private void note(String name, ShiftNote note, Instant at) {
        outbox.record(
                Event.of(
                        name,
                        "shift-note",
                        note.id(),
                        note.region(),
                        note.unitId(),
                        at,
                        new NoteTold(
                                note.shiftId(),
                                note.nextShiftId(),
                                note.openIncidents().size(),
                                note.watchedPersons().size(),
                                note.vehicles().size(),
                                note.dueAt())));
    }

    private void record(String name, Shift shift, Instant at, Object data) {
        outbox.record(
                Event.of(name, "shift", shift.id(), shift.region(), shift.unitId(), at, data));
    }

    record Planned(UUID teamId, Instant startsAt, Instant endsAt) {}

    record Worked(UUID teamId, Instant since) {}

    record CrewChanged(UUID teamId, String change, int present, int needed) {}

    record Understaffed(
            UUID teamId,
            int present,
            int needed,
            boolean running,
            Instant startsAt,
            Instant endsAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SwapChanged(String state, UUID teamId, UUID shiftId, UUID returnShiftId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteTold(
            UUID shiftId,
            UUID nextShiftId,
            int openIncidents,
            int watchedPersons,
            int vehicles,
            Instant dueAt) {}
}
