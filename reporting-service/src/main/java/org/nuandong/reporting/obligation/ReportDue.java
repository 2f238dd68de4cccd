package org.nuandong.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.FormCatalog;

/** 逾期未报: a table's time has come and it was not handed in; told once, owed until it is. */
@Singleton
class ReportDue implements DeadlineHandler {

    private final ObligationRepository rows;
    private final ObligationEvents events;
    private final Deadlines deadlines;
    private final FormCatalog forms;
    private final UnitTree tree;
    private final Owing owing;

    ReportDue(
            ObligationRepository rows,
            ObligationEvents events,
            Deadlines deadlines,
            FormCatalog forms,
            UnitTree tree,
            Owing owing) {
        this.rows = rows;
        this.events = events;
        this.deadlines = deadlines;
        this.forms = forms;
        this.tree = tree;
        this.owing = owing;
    }

    @Override
    public String step() {
        return Reminders.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        rows.lock(deadline.aggregateId())
                .filter(row -> row.handedInAt() == null && row.overdueAt() == null)
                .filter(this::isStillOwed)
                .ifPresent(row -> tell(row, deadline, now));
    }

    private void tell(ObligationRow row, Deadline deadline, Instant now) {
        rows.toldOverdue(row.id(), now);
        events.overdue(row, now);
        deadlines.missed(deadline);
    }

    /** The unit may have ended meanwhile, or the form may be gone. */
    private boolean isStillOwed(ObligationRow row) {
        return forms.find(row.form())
                .flatMap(
                        form ->
                                tree.find(row.unitId())
                                        .flatMap(unit -> owing.find(form, unit, row.period())))
                .isPresent();
    }
}
