package org.nuandong.dispatch.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for the notes between shifts. */
@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<ShiftNote, UUID> {

    private final Caller caller;

    NoteRepository(Caller caller) {
        this.caller = caller;
    }

    ShiftNote lockVisible(UUID id) {
        ShiftNote note = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (note == null || !caller.sees(note.region(), note.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return note;
    }

    /** The newest first. */
    List<ShiftNote> page(UUID shiftId, UUID unitId, Boolean unread, UUID before, int limit) {
        ScopedQuery<ShiftNote> query =
                new ScopedQuery<>(getEntityManager(), ShiftNote.class, "shift_note", caller)
                        .and(
                                "(t.shift_id = :shiftId or t.next_shift_id = :shiftId)",
                                "shiftId",
                                shiftId)
                        .and("t.unit_id = :unitId", "unitId", unitId)
                        .and("t.id < :before", "before", before);
        if (unread != null) {
            query.and("t.acknowledged_at is " + (unread ? "null" : "not null"));
        }
        return query.rows("t.id desc", limit);
    }
}
