package org.nuandong.dispatch.roster;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 交接班记录未签收: nobody of the next shift has read what this one left. */
@Singleton
class NoteUnreadStep implements DeadlineHandler {

    private final NoteRepository notes;
    private final ShiftEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    NoteUnreadStep(NoteRepository notes, ShiftEvents events, Alarms alarms, Deadlines deadlines) {
        this.notes = notes;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ShiftNotes.STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        ShiftNote note = notes.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (note == null || !note.isUnread()) {
            return;
        }
        deadlines.missed(deadline);
        events.noteUnread(note, now);
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "shift-note", note.id(), null, note.region(), note.unitId(), false),
                        step(),
                        Role.DUTY_LEADER,
                        note.dueAt(),
                        now));
    }
}
