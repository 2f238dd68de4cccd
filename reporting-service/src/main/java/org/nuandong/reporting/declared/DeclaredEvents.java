package org.nuandong.reporting.declared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.reporting.report.ReportHead;

/** Tells that something was entered, never what. */
@ApplicationScoped
class DeclaredEvents {

    /** The data of report.declared. */
    private record Data(
            String form,
            UUID unitId,
            String regionCode,
            String period,
            int revision,
            String kind,
            String item,
            int version,
            boolean withdrawn) {}

    private final EventOutbox outbox;

    DeclaredEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void record(ReportHead report, Declaration one) {
        Data data =
                new Data(
                        report.form(),
                        report.unitId(),
                        report.region().code(),
                        report.period().text(),
                        report.revision(),
                        one.kind().code(),
                        one.item(),
                        one.version(),
                        one.body() == null);
        outbox.record(
                Event.of(
                        "report.declared",
                        "report",
                        report.id(),
                        report.region(),
                        report.unitId(),
                        one.at(),
                        data));
    }
}
