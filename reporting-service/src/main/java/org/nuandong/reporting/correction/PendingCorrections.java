package org.nuandong.reporting.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.report.ReportHead;

/** Door: 待更正 is told once for a revision and what would be different in it. */
@ApplicationScoped
public class PendingCorrections {

    private record Data(
            String form,
            UUID unitId,
            String regionCode,
            String period,
            int revision,
            String hash,
            String state,
            String cause,
            int differences) {}

    private final Database database;
    private final EventOutbox outbox;
    private final Clock clock;

    PendingCorrections(Database database, EventOutbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param cause facts, or parts (a table below was accepted since)
     * @param difference what tells this state from another: the same is told once
     * @param differences cells or tables concerned
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(ReportHead report, String cause, String difference, int differences) {
        int first =
                database.change(
                        """
                        insert into report_correction (report_id, revision, cause, difference,
                            told_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        report.id(),
                        report.revision(),
                        cause,
                        difference,
                        clock.instant());
        if (first == 1) {
            outbox.record(event(report, cause, differences));
        }
    }

    private Event event(ReportHead report, String cause, int differences) {
        return Event.of(
                "correction.pending",
                "report",
                report.id(),
                report.region(),
                report.unitId(),
                clock.instant(),
                new Data(
                        report.form(),
                        report.unitId(),
                        report.region().code(),
                        report.period().text(),
                        report.revision(),
                        report.hash(),
                        report.state(),
                        cause,
                        differences));
    }
}
