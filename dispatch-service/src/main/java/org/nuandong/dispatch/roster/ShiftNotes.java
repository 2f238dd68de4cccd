package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.OpenIncidents;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.team.TeamDuty;

/** Writes the note at the end of a shift, with what is open as it stands, and has it read. */
@ApplicationScoped
class ShiftNotes {

    static final String STEP = "shift-note-unread";

    private final NoteRepository notes;
    private final ShiftRepository shifts;
    private final OpenIncidents incidents;
    private final TeamDuty teams;
    private final Deadlines deadlines;
    private final ShiftEvents events;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    ShiftNotes(
            NoteRepository notes,
            ShiftRepository shifts,
            OpenIncidents incidents,
            TeamDuty teams,
            Deadlines deadlines,
            ShiftEvents events,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.notes = notes;
        this.shifts = shifts;
        this.incidents = incidents;
        this.teams = teams;
        this.deadlines = deadlines;
        this.events = events;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    ShiftNote write(UUID shiftId, ShiftNoteResource.NewNote asked) {
        List<WatchedPerson> watched =
                asked.watchedPersons() == null ? List.of() : asked.watchedPersons();
        FreeText.requireNoNumbers(asked.note(), "note");
        for (int i = 0; i < watched.size(); i++) {
            FreeText.requireNoNumbers(watched.get(i).note(), "watchedPersons[" + i + "].note");
        }
        Shift shift = shifts.visible(shiftId);
        UUID next = asked.nextShiftId() == null ? null : shifts.visible(asked.nextShiftId()).id();
        Instant now = clock.instant();
        Instant dueAt =
                now.plus(presets.duration("dispatch.shift.note-read-within", shift.region(), now));
        ShiftNote note = new ShiftNote(shift, next, caller.subject(), now, dueAt);
        note.tell(
                asked.note(),
                incidents.of(shift.region(), shift.unitId()),
                watched,
                teams.vehicles(shift.region(), shift.unitId()));
        notes.persist(note);
        notes.flush();
        deadlines.set("shift-note", note.id(), STEP, dueAt, note.region(), note.unitId());
        events.noteWritten(note, now);
        return note;
    }

    /**
     * By the leader of the next shift where one is named, else by any duty leader but the writer.
     */
    ShiftNote acknowledge(UUID noteId) {
        ShiftNote note = notes.lockVisible(noteId);
        if (note.nextShiftId() != null
                && !shifts.findById(note.nextShiftId()).leader().equals(caller.subject())) {
            throw RosterProblem.NOTE_NOT_YOURS.because();
        }
        boolean first = note.isUnread();
        Instant now = clock.instant();
        note.acknowledge(caller.subject(), now);
        if (first) {
            deadlines.done(note.id(), STEP);
            events.noteAcknowledged(note, now);
        }
        return note;
    }
}
