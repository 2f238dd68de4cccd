package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.reporting.report.ReportMoved;

/** 已报送: the first submission ends the clock; a later return does not start it again. */
@ApplicationScoped
class HandedIn {

    private final ObligationRepository rows;
    private final Deadlines deadlines;
    private final Clock clock;

    HandedIn(ObligationRepository rows, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void note(@Observes ReportMoved moved) {
        if (moved.report().state().equals("submitted") && moved.report().unitId() != null) {
            deadlines.done(rows.handedIn(moved.report(), clock.instant()), Reminders.DUE);
        }
    }
}
