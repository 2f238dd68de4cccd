package org.nuandong.reporting.obligation;

import java.time.Instant;
import java.util.List;
import org.nuandong.reporting.report.UnitReport;

/**
 * 报送情况: an obligation, what became of it and the report itself.
 *
 * @param row null while nothing has happened
 * @param report null while there is none
 */
record Standing(Owed owed, ObligationRow row, UnitReport report) {

    static final String MISSING = "missing";
    static final List<String> STATES =
            List.of(MISSING, "draft", "reviewed", "submitted", "returned", "accepted");
    static final List<String> TIMINGS = List.of("open", "due-soon", "overdue", "in-time", "late");

    String state() {
        return report == null ? MISSING : report.state();
    }

    /** As it was when its clock was set; else as it is reckoned now. */
    Instant dueAt() {
        return row == null || row.dueAt() == null ? owed.dueAt() : row.dueAt();
    }

    Instant handedInAt() {
        return row == null ? null : row.handedInAt();
    }

    String timing(Instant now) {
        Instant handedIn = handedInAt();
        if (handedIn != null) {
            return handedIn.isBefore(dueAt()) ? "in-time" : "late";
        }
        if (!now.isBefore(dueAt())) {
            return "overdue";
        }
        return now.isBefore(owed.remindAt()) ? "open" : "due-soon";
    }
}
