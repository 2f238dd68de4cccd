package org.nuandong.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.nuandong.reporting.correction.PendingCorrections;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;
import org.nuandong.reporting.report.ReportMoved;

/** 汇总依据: what a report rests on is frozen with its submission; without a part only for a reason. */
@ApplicationScoped
class Foundation {

    private final RollUpMaker maker;
    private final RollUpRepository kept;
    private final ReportBook reports;
    private final PendingCorrections corrections;
    private final Clock clock;

    Foundation(
            RollUpMaker maker,
            RollUpRepository kept,
            ReportBook reports,
            PendingCorrections corrections,
            Clock clock) {
        this.maker = maker;
        this.kept = kept;
        this.reports = reports;
        this.corrections = corrections;
        this.clock = clock;
    }

    void note(@Observes ReportMoved moved) {
        if (moved.report().unitId() == null) {
            return;
        }
        if (moved.report().state().equals("submitted")) {
            lay(moved);
        } else if (moved.report().state().equals("accepted")) {
            shake(moved.report());
        }
    }

    /** Whoever reported further up without this table has something to correct. */
    private void shake(ReportHead part) {
        for (UUID above : kept.madeWithout(part)) {
            corrections.tell(reports.head(above), "parts", part.id() + " " + part.revision(), 1);
        }
    }

    private void lay(ReportMoved moved) {
        ReportHead report = moved.report();
        Below below = maker.below(report);
        if (below.reporters().isEmpty()) {
            return;
        }
        RollUp rollUp = maker.make(report, below, reports.sheet(report.id()));
        if (!rollUp.missing().isEmpty() && (moved.reason() == null || moved.reason().isBlank())) {
            throw RollUpProblem.PARTS_MISSING.at("reason", rollUp.missing().size());
        }
        kept.freeze(report, rollUp, clock.instant());
    }
}
