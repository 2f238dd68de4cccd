package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the others what became of a report; never its figures. */
@ApplicationScoped
class ReportEvents {

    /** The data of every report event. */
    private record Data(
            String form,
            UUID unitId,
            String regionCode,
            String period,
            int revision,
            String hash,
            String state) {}

    private final EventOutbox outbox;

    ReportEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** report.drafted, report.reviewed, report.submitted, report.returned, report.accepted. */
    void record(Report report, Act act) {
        String verb = report.state() == ReportState.DRAFT ? "drafted" : report.state().code();
        Data data =
                new Data(
                        report.form(),
                        report.unitId(),
                        report.region().code(),
                        report.period(),
                        report.revision(),
                        report.hash(),
                        report.state().code());
        outbox.record(
                Event.of(
                        "report." + verb,
                        "report",
                        report.id(),
                        report.region(),
                        report.unitId(),
                        act.at(),
                        data));
    }
}
