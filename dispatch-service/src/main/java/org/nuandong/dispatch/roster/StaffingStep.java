package org.nuandong.dispatch.roster;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 班前核对: some time before a shift somebody must know that it is too small. */
@Singleton
class StaffingStep implements DeadlineHandler {

    private final ShiftRepository shifts;
    private final Staffing staffing;

    StaffingStep(ShiftRepository shifts, Staffing staffing) {
        this.shifts = shifts;
        this.staffing = staffing;
    }

    @Override
    public String step() {
        return Staffing.STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Shift shift = shifts.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (shift != null && shift.isPlanned()) {
            staffing.look(shift, now);
        }
    }
}
